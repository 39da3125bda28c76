import { GitHubIssuer, ReusableWorkflow } from '../issuers';

/** What a run of GitHub Actions may have beside its repository, ref and event. */
export interface GitHubTokenOptions {
  /** The environment of the job. @default - none */
  readonly environment?: string;
  /** The file in `.github/workflows` that started the run. @default 'deploy.yml' */
  readonly workflow?: string;
  /** The reusable workflow that the job is written in, at an exact ref or commit. @default - the job is written in `workflow` */
  readonly calls?: ReusableWorkflow;
  /** `github-hosted` or `self-hosted`. @default 'github-hosted' */
  readonly runnerEnvironment?: string;
  /** `public`, `private` or `internal`. @default 'private' */
  readonly visibility?: string;
  /** The issuer. @default GitHubIssuer.githubCom() */
  readonly issuer?: GitHubIssuer;
  /** The enterprise that the owner belongs to, by its id. @default - none */
  readonly enterpriseId?: string;
  /** Custom properties of the repository, by name without `repo_property_`. @default - none */
  readonly properties?: { readonly [name: string]: string };
  /** Which attempt of the run it is. @default 1 */
  readonly attempt?: number;
  /** The audience that the job asks for. @default - that of the cloud that the token is shown to */
  readonly audience?: string;
}
