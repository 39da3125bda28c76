import { DeploymentTier, GitLabIssuer } from '../issuers';

/** What a job of GitLab CI/CD may have beside its project, ref and source. */
export interface GitLabTokenOptions {
  /** The environment of the job. @default - none */
  readonly environment?: string;
  /** Whether that environment is protected. @default false */
  readonly environmentProtected?: boolean;
  /** The tier of that environment. @default DeploymentTier.PRODUCTION */
  readonly deploymentTier?: DeploymentTier;
  /** The file of the pipeline in the project. @default '.gitlab-ci.yml' */
  readonly configFile?: string;
  /** `gitlab-hosted` or `self-hosted`. @default 'gitlab-hosted' */
  readonly runner?: string;
  /** The instance. @default GitLabIssuer.gitlabCom() */
  readonly issuer?: GitLabIssuer;
  /** The audience that the job asks for. @default - that of the cloud that the token is shown to */
  readonly audience?: string;
}
