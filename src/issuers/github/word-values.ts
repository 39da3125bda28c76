import { PinnedRepository } from './pinned-run';
import { REPOSITORY_WORD } from './words';
import { ClaimMatcher, ClaimPattern, exampleOf, Wildcard } from '../../claims';
import { PROPERTY_PREFIX } from '../../facts';

const fitting = (text: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(text));
const SOMETHING = [ClaimMatcher.fitting(new ClaimPattern([{ wildcard: Wildcard.ANY_ONE }, { wildcard: Wildcard.ANY_RUN }]))];

/** What may stand in each place of a subject, the ordinary first. Wider than GitHub is, never narrower: `ref` is empty for a bare commit. */
const LANGUAGES: Readonly<Record<string, readonly ClaimMatcher[]>> = {
  ref: [...['refs/heads/*', 'refs/tags/*', 'refs/pull/*/merge', 'refs/*'].map(fitting), ClaimMatcher.exact('')],
  job_workflow_ref: ['someone-else/evil/.github/workflows/evil.yml@refs/heads/*', '*/.github/workflows/*@*'].map(fitting),
  repository_visibility: ['public', 'private', 'internal'].map((value) => ClaimMatcher.exact(value)),
};

/** What one value has to fit, wherever it stands. */
export type Demands = ReadonlyMap<string, readonly ClaimMatcher[]>;

/** The values that a repository's runs may have in their subjects, as far as its name in front of the subject says. */
export class WordValues {
  private readonly known: ReadonlyMap<string, string>;

  /** `named` is the repository as the front of the subject says it; undefined where only its id stands there. */
  constructor({ owner, ownerId, repositoryId }: PinnedRepository, named: string | undefined) {
    const byName = named === undefined ? [] : [[REPOSITORY_WORD, named], ['repository_owner', owner], ['repository_owner_id', ownerId]];
    this.known = new Map([...byName, ['repository_id', repositoryId!]] as [string, string][]);
  }

  /** A value that fits all of these and not `refused`; undefined if there is none. */
  public example(variable: string, demands: readonly ClaimMatcher[], ...refused: ClaimMatcher[]): string | undefined {
    for (const language of this.languagesOf(variable)) {
      const found = exampleOf({ all: [language, ...demands], none: refused });
      if (found && 'value' in found) return found.value;
    }
    return undefined;
  }

  private languagesOf(variable: string): readonly ClaimMatcher[] {
    const known = this.known.get(variable);
    return known === undefined ? LANGUAGES[variable] ?? SOMETHING : [ClaimMatcher.exact(known)];
  }
}

/** Whether a value may hold `:`. Git has no such refs, GitHub no such names. */
export function mayHoldColons(variable: string): boolean {
  return ['environment', 'job_workflow_ref'].includes(variable) || variable.startsWith(PROPERTY_PREFIX);
}
