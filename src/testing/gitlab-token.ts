import { GitLabTokenOptions } from './gitlab-token-options';
import { TestToken } from './test-token';
import { wrongKind } from '../internal/catalogue/props';
import { checkProps, having, isBoolean, isText, PropertyKinds } from '../internal/check-props';
import { GitLabIssuer, GitLabProject, GitLabRef } from '../issuers';
import { mint } from '../issuers/gitlab/token';

const KINDS: PropertyKinds<GitLabTokenOptions> = {
  environment: { is: isText, write: "'production'" },
  environmentProtected: { is: isBoolean, write: 'true' },
  deploymentTier: { is: isText, write: 'DeploymentTier.PRODUCTION' },
  configFile: { is: isText, write: "'.gitlab-ci.yml'" },
  runner: { is: isText, write: "'self-hosted'" },
  issuer: { is: having('url', 'host'), write: 'GitLabIssuer.gitlabCom()' },
  audience: { is: isText, write: "'sts.amazonaws.com'" },
};

/**
 * The token that GitLab mints for a job: every claim of it, consistent with the others, its subject by the project's own components.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export class GitLabToken extends TestToken {
  /** A push to a branch, or of a tag; its protection is that of the ref as it is given. */
  public static push(project: GitLabProject, ref: GitLabRef, options: GitLabTokenOptions = {}): GitLabToken {
    return new GitLabToken(project, ref, 'push', options);
  }

  /** A merge request from a branch of the project: its subject is that of the branch. Throws for a tag. */
  public static mergeRequest(project: GitLabProject, sourceBranch: GitLabRef, options: GitLabTokenOptions = {}): GitLabToken {
    if (having('type')(sourceBranch) && sourceBranch.type === 'tag') throw wrongKind('sourceBranch', `${sourceBranch}`, "GitLabRef.branch('topic')");
    return new GitLabToken(project, sourceBranch, 'merge_request_event', options);
  }

  /** A pipeline of any other source: `web`, `schedule`, `trigger`, `api`... */
  public static source(project: GitLabProject, source: string, ref: GitLabRef, options: GitLabTokenOptions = {}): GitLabToken {
    return new GitLabToken(project, ref, source, options);
  }

  private constructor(
    private readonly project: GitLabProject, private readonly ref: GitLabRef, private readonly by: string, private readonly options: GitLabTokenOptions,
  ) {
    super();
    if (!having('path', 'projectId', 'subject')(project)) throw wrongKind('project', project, 'GitLabProject.of({ ... })');
    if (!having('type', 'matcher')(ref) || ref.matcher.exactValue === undefined) throw wrongKind('ref', having('type')(ref) ? String(ref) : ref, "GitLabRef.protectedBranch('main')");
    if (!isText(by)) throw wrongKind('source', by, "'web'");
    checkProps('GitLabToken', options, KINDS);
  }

  /** The same pipeline, in a job with an environment. */
  public inEnvironment(environment: string): GitLabToken {
    return new GitLabToken(this.project, this.ref, this.by, { ...this.options, environment });
  }

  /** The same pipeline, whose job asks for another audience than that of the cloud it goes to. */
  public forAudience(audience: string): GitLabToken {
    return new GitLabToken(this.project, this.ref, this.by, { ...this.options, audience });
  }

  public claims(audience: string): Record<string, unknown> {
    const { issuer = GitLabIssuer.gitlabCom(), environment, environmentProtected = false, deploymentTier = 'production' } = this.options;
    const { configFile = '.gitlab-ci.yml', runner = 'gitlab-hosted' } = this.options;
    return mint({
      issuer,
      project: this.project,
      refType: this.ref.type,
      ref: this.ref.matcher.exactValue!,
      refProtected: this.ref.isProtected,
      environment,
      environmentProtected,
      deploymentTier,
      source: this.by,
      configFile,
      runner,
      audience: this.options.audience ?? audience,
    });
  }

  public toString(): string {
    const { environment } = this.options;
    const what = this.by === 'merge_request_event' ? 'a merge request from' : `a pipeline by ${this.by} on`;
    return `${what} ${this.ref} of ${this.project.path}${environment === undefined ? '' : `, in the environment ${environment}`}`;
  }
}
