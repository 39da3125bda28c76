import { GitRefSelector } from './git-ref';
import { GitHubIssuer } from './issuer';
import { GitHubOwner } from './owner';
import { GitHubRepository } from './repository';
import { ReusableWorkflow } from './reusable-workflow';
import { Acknowledgement, AudienceOverrides, TieredProps } from '../../trust';

/** Who runs the job: the claim `runner_environment`. Only Google sees it. */
export enum RunnerEnvironment {
  /** A runner of GitHub's. */
  GITHUB_HOSTED = 'github-hosted',
  /** A runner of the user's. */
  SELF_HOSTED = 'self-hosted',
}

/** Who can read the repository: the claim `repository_visibility`. */
export enum RepositoryVisibility {
  /** Everybody. */
  PUBLIC = 'public',
  /** Those with access. */
  PRIVATE = 'private',
  /** The members of the enterprise. */
  INTERNAL = 'internal',
}

/** A custom property of the repository: the claim `repo_property_<name>`. */
export interface GitHubCustomProperty {
  /** The property's name: letters, digits and underscores. */
  readonly name: string;
  /** Its value as the token writes it: several values joined with a comma, `true` or `false`. */
  readonly value: string;
  /** Your declaration that only the organization can edit the property. Anything but `true` is refused. */
  readonly organizationOnly: boolean;
}

/** Which runs of GitHub Actions are trusted. Everything given must hold; nothing given is left open, and the report says so. */
export interface GitHubWorkflowProps extends TieredProps {
  /** Name, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  readonly name: string;
  /** The repository. @default - `repositories` or `allRepositoriesOf` */
  readonly repository?: GitHubRepository;
  /** Several repositories. @default - `repository` or `allRepositoriesOf` */
  readonly repositories?: GitHubRepository[];
  /** Every repository of an owner, those that do not exist yet too. @default - `repository` or `repositories` */
  readonly allRepositoriesOf?: GitHubOwner;
  /** The deployment: github.com, an enterprise, GHE.com or a server. @default GitHubIssuer.githubCom() */
  readonly issuer?: GitHubIssuer;
  /**
   * The job's environment, exact. It replaces the ref in the default subject, and covers every event and ref unless `refs` pins them.
   * @default - a job without an environment; one with an environment is refused
   */
  readonly environment?: string;
  /** Branches and tags; one of them must hold. @default - any ref, where `environment` is given */
  readonly refs?: GitRefSelector[];
  /**
   * Runs of the event `pull_request`: unreviewed code of anyone who can push a branch. Trust it with read-only access alone.
   * @default false
   */
  readonly pullRequests?: boolean;
  /** Events (`push`, `workflow_dispatch`...), one of which must hold. Only Google sees the event. @default - any event */
  readonly events?: string[];
  /** The reusable workflow in which the job must run. @default - any */
  readonly reusableWorkflow?: ReusableWorkflow;
  /**
   * The file in `.github/workflows` of the trusted repository. Without `reusableWorkflow` it is the file in which the job itself is written
   * (`job_workflow_ref`); with `reusableWorkflow` it is the file that started the run (`workflow_ref`, which only Google sees).
   * @default - any
   */
  readonly workflow?: string;
  /** Who runs the job. Only Google sees it. @default - any */
  readonly runnerEnvironment?: RunnerEnvironment;
  /** The repository's visibility. Google sees it; AWS and Azure through a subject template. @default - any */
  readonly visibility?: RepositoryVisibility;
  /** The enterprise's numeric id. AWS and Google see it. @default - any */
  readonly enterpriseId?: string;
  /** Custom properties of the repository, all of which must hold. @default - none */
  readonly customProperties?: GitHubCustomProperty[];
  /** Audiences in place of the clouds' own. @default - the clouds' own */
  readonly audiences?: AudienceOverrides;
  /** Gaps that you take responsibility for, one at a time. @default - none */
  readonly acknowledge?: Acknowledgement[];
}
