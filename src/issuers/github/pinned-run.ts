import { GitHubIssuer } from './issuer';
import { SubjectTemplate } from './subject-template';
import { ClaimMatcher } from '../../claims';

/** The repository of an alternative; without a name, any repository of the owner. */
export interface PinnedRepository {
  readonly owner: string;
  readonly ownerId: string;
  readonly name?: string;
  readonly repositoryId?: string;
  readonly subjectsCarryIds: boolean;
  readonly subjectTemplate: SubjectTemplate;
  /** What its subjects become on GitHub's side, where this is the old form of a migration. */
  readonly successor?: Successor;
}

/** The new form of a repository in migration. */
export interface Successor {
  readonly repository: PinnedRepository;
  /** The last day on which the old form is trusted, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A repository or an owner as the user gives it. */
export interface GivenRepository extends Omit<PinnedRepository, 'successor'> {
  /** The old form, while it is trusted beside this one. */
  readonly migratesFrom?: GivenRepository;
  readonly migratesUntil?: string;
}

/** One alternative of a trusted workflow, before it becomes conditions: what is pinned, undefined where nothing is. */
export interface PinnedRun {
  readonly issuer: GitHubIssuer;
  readonly repository: PinnedRepository;
  readonly environment?: string;
  /** Runs with the subject `pull_request`. Never together with `ref`. */
  readonly pullRequest: boolean;
  readonly ref?: ClaimMatcher;
  readonly event?: string;
  /** The called file. */
  readonly reusableWorkflow?: ClaimMatcher;
  /** A file of the repository itself: the one that the job is written in, or, beside `reusableWorkflow`, the one that started the run. */
  readonly workflow?: ClaimMatcher;
  /** The name of that file. */
  readonly workflowFile?: string;
  /** Who started the run; only a concrete run has one. */
  readonly actor?: string;
  readonly runnerEnvironment?: string;
  readonly visibility?: string;
  readonly enterpriseId?: string;
  readonly properties: { readonly [name: string]: string };
}
