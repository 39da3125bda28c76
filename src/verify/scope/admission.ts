import { eachWayNamesAnOwner, namedIn, Names, namedTogether } from './names';
import { isHeldByIds, isNamed, REF_CLAIMS, RUN_CLAIMS, RUNS_OF_ANYONE } from './questions';
import { Closed, Search } from './search';
import { TrustScope } from './trust-scope';
import { waysOf } from './ways-of';
import { ALWAYS } from '../../claims/formula';
import { IDeclaredProject } from '../../trust';
import { ComparisonAnswer, WitnessedComparison } from '../compare/comparison';
import { Side } from '../compare/side';

/** How far the runs reach, and why. */
export interface Admission {
  readonly ring: TrustScope;
  /** Whose runs, or why it is not known. */
  readonly of: string;
  /** Whether only the environment is named, so that its runs may be on any ref that its protection rules allow. @default false */
  readonly anyRef?: boolean;
  /**
   * Whether no id holds the names: whoever registers a name again, after a rename, a transfer or a deletion, gets in. True as well where it
   * is not proved that ids hold them.
   * @default - no names: nobody gets in, or everybody, or it is not known who
   */
  readonly reRegistrable?: boolean;
}

/** How far the runs reach that a side lets in, over all tokens that the issuer can mint. */
export function admissionOf(side: Side, declared: readonly IDeclaredProject[]): Admission {
  const search = new Search(side, declared);
  const nobody = search.none(ALWAYS);
  if (nobody.answer !== ComparisonAnswer.NO) return nobody.answer === ComparisonAnswer.YES ? { ring: TrustScope.NOBODY, of: 'no token' } : unknown(nobody);
  const named = namedIn(side.admitted);
  const repositories = search.closed(search.withThoseOf(named.repositories, namedTogether(side.admitted)), 'repository');
  if ('names' in repositories) return ofRepositories(search, side, repositories.names);
  // Any repository of it, if a token shows one that is not named, or if the documents speak of nothing narrower.
  if (!eachWayNamesAnOwner(side.admitted)) return ofOwners(search, side, search.closed(named.owners, 'repository_owner'));
  return 'unknown' in repositories && joins(side) ? unknown(repositories.unknown) : ofOwners(search, side, { names: named.owners });
}

function ofOwners(search: Search, side: Side, owners: Closed): Admission {
  if ('names' in owners) return { ring: TrustScope.ORGANIZATION, of: shown(owners.names), reRegistrable: isReRegistrable(search, side, owners.names) };
  return 'unknown' in owners ? unknown(owners.unknown) : { ring: TrustScope.PLATFORM, of: 'any owner' };
}

function ofRepositories(search: Search, side: Side, names: Names): Admission {
  const runs = runsOf(search, side);
  return 'unknown' in runs ? unknown(runs.unknown) : { of: shown(names), reRegistrable: isReRegistrable(search, side, names), ...runs };
}

/** Which runs of repositories that are known. What is too much to be proved exact is a pattern, where it is proved to be narrower than anyone. */
function runsOf(search: Search, { admitted }: Side): Pick<Admission, 'ring' | 'anyRef'> | { readonly unknown: WitnessedComparison } {
  const areAll = (claims: readonly string[]) => search.all(isNamed(admitted, claims)).answer === ComparisonAnswer.YES;
  if (areAll(REF_CLAIMS)) return { ring: TrustScope.EXACT_RUNS };
  if (areAll(RUN_CLAIMS)) return { ring: TrustScope.EXACT_RUNS, anyRef: true };
  for (const anyone of RUNS_OF_ANYONE) {
    const none = search.none(anyone);
    if (none.answer !== ComparisonAnswer.YES) return none.answer === ComparisonAnswer.NO ? { ring: TrustScope.REPOSITORY } : { unknown: none };
  }
  return { ring: TrustScope.RUN_PATTERNS };
}

/** An id stays, a name may come with any id over time: what holds now and does not hold over time rests on names. */
function isReRegistrable(search: Search, side: Side, { names }: Names): boolean {
  return names.length > 0 && search.all(isHeldByIds(side.admitted)).answer !== ComparisonAnswer.YES;
}

const unknown = ({ because }: WitnessedComparison): Admission => ({ ring: TrustScope.UNKNOWN, of: because });
const shown = ({ names, ids }: Names) => [...names, ...ids].join(', ');

/** Whether some way in asks for a text that is made of several claims, so that what each of them may be is not plain. */
const joins = ({ admitted }: Side) => (waysOf(admitted) ?? []).flat().some((literal) => literal.kind === 'match' && literal.of.length > 1);
