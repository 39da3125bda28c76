import { FoundScope } from './found-scope';
import { eachWayNamesAnOrganization, namedIn, Names, namesOf } from './named';
import { isAmong, isHeldByIds, isNamed } from './questions';
import { Closed, Search } from './search';
import { TrustScope } from './trust-scope';
import { waysOf } from './ways-of';
import { Admitted, RunScopes } from '../../trust';
import { ComparisonAnswer, Comparison } from '../compare/comparison';

/** How far the runs of one CI system reach that get in, of which there are some. */
export class IssuerScope {
  constructor(private readonly search: Search, private readonly admitted: Admitted, private readonly runs: RunScopes) {}

  /** Asks for the narrowest first: it is told in the words of the documents. */
  public find(): FoundScope {
    const named = namedIn(this.admitted, this.runs);
    const { project, organization } = this.runs;
    const owners = namesOf(organization, named);
    const projects = this.search.closed(project, this.search.withJoined(project, namesOf(project, named)));
    if ('names' in projects) return this.ofProjects(projects.names);
    // Any project of it, if a token shows one that is not named, or if the documents speak of nothing narrower.
    if (!eachWayNamesAnOrganization(this.admitted, this.runs)) return this.ofOrganizations(this.search.closed(organization, owners));
    return 'unknown' in projects && this.joins() ? unknown(projects.unknown) : this.ofOrganizations({ names: owners });
  }

  private ofOrganizations(owners: Closed): FoundScope {
    if ('names' in owners) return { scope: TrustScope.ORGANIZATION, of: shown(owners.names), reRegistrable: this.isReRegistrable(owners.names), runs: this.runs };
    return 'unknown' in owners ? unknown(owners.unknown) : { scope: TrustScope.PLATFORM, of: `any ${this.runs.organization.noun}`, runs: this.runs };
  }

  private ofProjects(names: Names): FoundScope {
    const reach = this.reach();
    return 'unknown' in reach ? unknown(reach.unknown) : { of: shown(names), reRegistrable: this.isReRegistrable(names), ...reach, runs: this.runs };
  }

  /** Which runs of projects that are known. What is too much to be proved exact is a pattern, where it is proved to be narrower than anyone. */
  private reach(): Pick<FoundScope, 'scope' | 'anyRef'> | { readonly unknown: Comparison } {
    const { exactBy, exactOnAnyRefBy = [] } = this.runs;
    if (this.areAllNamed(exactBy)) return { scope: TrustScope.EXACT_RUNS };
    if (exactOnAnyRefBy.length > 0 && this.areAllNamed([...exactBy, ...exactOnAnyRefBy])) return { scope: TrustScope.EXACT_RUNS, anyRef: true };
    for (const anyone of this.runs.startedByAnyone) {
      const none = this.search.none(isAmong(anyone));
      if (none.answer !== ComparisonAnswer.YES) return none.answer === ComparisonAnswer.NO ? { scope: TrustScope.REPOSITORY } : { unknown: none };
    }
    return { scope: TrustScope.RUN_PATTERNS };
  }

  private areAllNamed(claims: readonly string[]): boolean {
    return this.search.all(isNamed(this.admitted, this.runs, claims)).answer === ComparisonAnswer.YES;
  }

  /** An id stays, a name may come with any id over time: what holds now and does not hold over time rests on names. */
  private isReRegistrable({ names }: Names): boolean {
    return names.length > 0 && this.search.all(isHeldByIds(this.admitted, this.runs)).answer !== ComparisonAnswer.YES;
  }

  /** Whether some way in asks for a text that is made of several claims, so that what each of them may be is not plain. */
  private joins(): boolean {
    return (waysOf(this.admitted) ?? []).flat().some((literal) => literal.kind === 'match' && literal.of.length > 1);
  }
}

const unknown = ({ because }: Comparison): FoundScope => ({ scope: TrustScope.UNKNOWN, of: because });
const shown = ({ names, ids }: Names) => [...names, ...ids].join(', ');
