import { GitLabIssuer } from './issuer';
import { GitLabProject } from './project';
import { GitLabRef } from './ref';
import { Acknowledgement, AudienceOverrides, TieredProps } from '../../trust';

/** The tier of an environment: the claim `deployment_tier`. */
export enum DeploymentTier {
  /** What users see. */
  PRODUCTION = 'production',
  /** The rehearsal of production. */
  STAGING = 'staging',
  /** Tests. */
  TESTING = 'testing',
  /** Development. */
  DEVELOPMENT = 'development',
  /** All others. */
  OTHER = 'other',
}

/** Who runs the job: the claim `runner_environment`. AWS sees it of gitlab.com, and Google. */
export enum GitLabRunner {
  /** A runner of GitLab's. */
  GITLAB_HOSTED = 'gitlab-hosted',
  /** A runner of the user's. */
  SELF_HOSTED = 'self-hosted',
}

/** Which jobs of GitLab CI/CD are trusted. Everything given must hold; nothing given is left open, and the report says so. */
export interface GitLabWorkflowProps extends TieredProps {
  /** Name, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  readonly name: string;
  /** The project. @default - `projects` */
  readonly project?: GitLabProject;
  /** Several projects. @default - `project` */
  readonly projects?: GitLabProject[];
  /** Branches and tags; one of them must hold. Each is a protected one, or none is. */
  readonly refs: GitLabRef[];
  /** The instance. @default GitLabIssuer.gitlabCom() */
  readonly issuer?: GitLabIssuer;
  /** The job's environment, exact. Only Google sees it. @default - any, and none */
  readonly environment?: string;
  /** Whether the job's environment has to be protected. Google sees it; AWS and Azure through a component of the subject. @default false */
  readonly environmentProtected?: boolean;
  /** The tier of the job's environment. Google sees it; AWS and Azure through a component of the subject. @default - any */
  readonly deploymentTier?: DeploymentTier;
  /**
   * What started the pipeline (`push`, `web`, `schedule`...), one of which must hold. AWS sees it of gitlab.com, and Google; Azure never does.
   * @default - any on protected refs and tags; on other branches all but merge requests, which no AWS role and no Azure credential can hold
   */
  readonly pipelineSources?: string[];
  /** The file of the pipeline in the trusted project (`.gitlab-ci.yml`), at the ref of the run: `ci_config_ref_uri`. What it includes is not seen. Only Google sees it. @default - any */
  readonly configFile?: string;
  /** Who runs the job. @default - any */
  readonly runner?: GitLabRunner;
  /** Audiences in place of the clouds' own. @default - the clouds' own */
  readonly audiences?: AudienceOverrides;
  /** Gaps that you take responsibility for, one at a time. @default - none */
  readonly acknowledge?: Acknowledgement[];
}
