import { TokenClaims } from '../../../trust';
import { GitHubRun } from '../token';

/** One thing about a run that could have been different, before it is minted. */
export interface ChangedRun {
  /** For people: `any other branch`. */
  readonly name: string;
  /** The claim that says it. */
  readonly claim: string;
  /** What is different about the run; the claims follow from it. @default - nothing */
  readonly run?: Partial<GitHubRun>;
  /** Claims that nothing else follows from. @default - none */
  readonly claims?: TokenClaims;
}

/** Changes of one kind, the widest first: where it is accepted, the narrower ones say nothing more. */
export type ChangedRuns = readonly ChangedRun[];

/** Names and ids that nobody has pinned. */
export const FRESH = { name: 'any-other-name', ownerId: '900900901', repositoryId: '900900902' };
