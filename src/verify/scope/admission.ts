import { eachWayNamesAnOwner, namedIn, Names, namedTogether } from './names';
import { TrustScope } from './trust-scope';
import { waysOf } from './ways-of';
import { ALWAYS, claimTerm, conjunction, disjunction, fits, Formula } from '../../claims/formula';
import { evaluate } from '../../claims/formula-evaluate';
import { ClaimMatcher } from '../../claims/matcher';
import { IDeclaredProject, Verdict } from '../../trust';
import { answer, noneInBoth, noneOnlyIn } from '../compare/answer';
import { ComparisonAnswer, WitnessedComparison } from '../compare/comparison';
import { Side } from '../compare/side';

/** How far the runs reach, and why. */
export interface Admission {
  readonly ring: TrustScope;
  /** Whose runs, or why it is not known. */
  readonly of: string;
}

const is = (claim: string, value: string): Formula => fits(claimTerm(claim), ClaimMatcher.exact(value));

/** A run that nobody means when they name runs: any branch, without an environment; and a pull request. */
const ANYONES_RUN = conjunction([
  fits(claimTerm('environment'), ClaimMatcher.absent()),
  disjunction([conjunction([is('ref', 'refs/heads/any-other-name'), is('event_name', 'push')]), conjunction([is('ref', 'refs/pull/7/merge'), is('event_name', 'pull_request')])]),
]);

/** How far the runs reach that somebody lets in, over all tokens that the issuer can mint. */
export function admissionOf(side: Side, declared: readonly IDeclaredProject[]): Admission {
  const search = new Search(side, declared);
  const somebody = search.inBoth(ALWAYS);
  if (somebody.answer !== ComparisonAnswer.NO) return somebody.answer === ComparisonAnswer.YES ? { ring: TrustScope.NOBODY, of: 'no token' } : unknown(somebody);
  const named = namedIn(side.admitted);
  const repositories = search.closed(search.withThoseOf(named.repositories, namedTogether(side.admitted)), 'repository');
  if (!('names' in repositories) && eachWayNamesAnOwner(side.admitted)) return search.organization(repositories, shown(named.owners));
  if (!('names' in repositories)) return within(search.closed(named.owners, 'repository_owner'));
  const anyone = search.inBoth(ANYONES_RUN);
  if (anyone.answer === ComparisonAnswer.UNKNOWN) return unknown(anyone);
  return { ring: anyone.answer === ComparisonAnswer.NO ? TrustScope.REPOSITORY : TrustScope.EXACT_RUNS, of: shown(repositories.names) };
}

function within(owners: Closed): Admission {
  if ('names' in owners) return { ring: TrustScope.ORGANIZATION, of: shown(owners.names) };
  return 'unknown' in owners ? unknown(owners.unknown) : { ring: TrustScope.PLATFORM, of: 'any owner' };
}

const unknown = ({ because }: WitnessedComparison): Admission => ({ ring: TrustScope.UNKNOWN, of: because });
const shown = ({ names, ids }: Names) => [...names, ...ids].join(', ');

/** The names that hold all runs, that none do, or that it is not known. */
type Closed = { readonly names: Names } | { readonly unknown: WitnessedComparison } | { readonly open: true };

class Search {
  constructor(private readonly side: Side, private readonly declared: readonly IDeclaredProject[]) {}

  public inBoth(formula: Formula): WitnessedComparison {
    return answer([noneInBoth(this.side, sideOf(formula))], this.declared);
  }

  /** Those of the others that can get in, beside the ones that are named in so many words. */
  public withThoseOf({ names, ids }: Names, others: Names): Names {
    const can = (claim: string, value: string) => this.inBoth(is(claim, value)).answer !== ComparisonAnswer.YES;
    const more = (known: readonly string[], found: readonly string[], claim: string) => (
      [...known, ...found.filter((value) => !known.includes(value) && can(claim, value))]);
    return { names: more(names, others.names, 'repository'), ids: more(ids, others.ids, 'repository_id') };
  }

  /** Any repository of it, if a token shows one that is not named, or if the documents speak of nothing narrower. */
  public organization(repositories: Closed, owners: string): Admission {
    return 'unknown' in repositories && joins(this.side) ? unknown(repositories.unknown) : { ring: TrustScope.ORGANIZATION, of: owners };
  }

  /** Whether all runs are of those that the documents name: by their ids, which is asked first since it is cheaper, or by either. */
  public closed({ names, ids }: Names, claim: string): Closed {
    const byId = ids.map((id) => is(`${claim}_id`, id));
    const held = byId.length === 0 ? undefined : this.within({ names: [], ids }, byId);
    if (names.length === 0) return held ?? { open: true };
    return held && !('open' in held) ? held : this.within({ names, ids }, [...byId, ...names.map((name) => is(claim, name))]);
  }

  private within(names: Names, formulas: readonly Formula[]): Closed {
    const outside = answer([noneOnlyIn(this.side, sideOf(disjunction(formulas)))], this.declared);
    if (outside.answer === ComparisonAnswer.YES || outside.nowOnly === true) return { names };
    return outside.answer === ComparisonAnswer.UNKNOWN ? { unknown: outside } : { open: true };
  }
}

/** Whether some way in asks for a text that is made of several claims, so that what each of them may be is not plain. */
const joins = ({ admitted }: Side) => (waysOf(admitted) ?? []).flat().some((literal) => literal.kind === 'match' && literal.of.length > 1);

function sideOf(formula: Formula): Side {
  return { name: 'the question', admitted: { lowerBound: formula, audiences: [] }, declared: [], decisive: () => [], doubts: () => [], verdict: (token) => evaluate(formula, token) === true ? Verdict.ACCEPT : Verdict.DENY };
}
