import { checkRef, checkRepository, checkTokenOptions, exactReusableWorkflow } from './check-github-token';
import { GitHubTokenOptions } from './github-token-options';
import { TestToken } from './test-token';
import { GitHubIssuer, GitHubRepository, GitRef, ReusableWorkflow } from '../issuers';
import { mint } from '../issuers/github/token';

/** One run, by what every token says. */
interface Run {
  readonly repository: GitHubRepository;
  readonly ref: string;
  readonly event: string;
  /** For people: `a push to branch main`. */
  readonly text: string;
}

/** The merge commit of a pull request, as GitHub names its ref. */
const MERGE_REF = 'refs/pull/7/merge';
const QUEUED = 'pr-7-d6fd8a4f2f7f1ac36f9f6d8f5cbf64b0b3a0cf1d';

/**
 * The token that GitHub mints for a run: every claim of it, consistent with the others, its subject by the repository's own template.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export class GitHubToken extends TestToken {
  /** A push to a branch, or of a tag. */
  public static push(repository: GitHubRepository, ref: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef('push', repository, ref, options, (name) => `a push to ${name}`);
  }

  /** A push of a tag. Throws for a branch. */
  public static tag(repository: GitHubRepository, tag: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    checkRef(tag, true);
    return this.onRef('push', repository, tag, options, (name) => `a push of ${name}`);
  }

  /** A job with an environment, in a run that a push to a branch or tag started. */
  public static environment(repository: GitHubRepository, name: string, ref: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef('push', repository, ref, { ...options, environment: name }, (target) => `a push to ${target}`);
  }

  /** A run that somebody starts by hand on a branch or tag. */
  public static manual(repository: GitHubRepository, ref: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef('workflow_dispatch', repository, ref, options, (name) => `a run by hand on ${name}`);
  }

  /** A scheduled run. It is always on the default branch. */
  public static schedule(repository: GitHubRepository, defaultBranch: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef('schedule', repository, defaultBranch, options, (name) => `a scheduled run on ${name}`);
  }

  /** A job that is written in a reusable workflow. Throws for one that is not at an exact ref or commit. */
  public static reusableCall(repository: GitHubRepository, ref: GitRef, called: ReusableWorkflow, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef('push', repository, ref, { ...options, calls: called }, (name) => `a push to ${name}`);
  }

  /** A run of the merge queue of a branch: on a ref of its own, which is not the branch. */
  public static mergeQueue(repository: GitHubRepository, branch: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    checkRef(branch, false);
    const ref = `refs/heads/gh-readonly-queue/${branch.name}/${QUEUED}`;
    return new GitHubToken({ repository, ref, event: 'merge_group', text: `the merge queue of ${branch.name}` }, options);
  }

  /** A run for a pull request, on the commit that would merge it. */
  public static pullRequest(repository: GitHubRepository, options: GitHubTokenOptions = {}): GitHubToken {
    return new GitHubToken({ repository, ref: MERGE_REF, event: 'pull_request', text: 'a pull request' }, options);
  }

  /** A run of any other event on a branch or tag: `release`, `issue_comment`, `workflow_run`... */
  public static event(repository: GitHubRepository, event: string, ref: GitRef, options: GitHubTokenOptions = {}): GitHubToken {
    return this.onRef(event, repository, ref, options, (name) => `${event} on ${name}`);
  }

  private static onRef(event: string, repository: GitHubRepository, ref: GitRef, options: GitHubTokenOptions, text: (name: string) => string): GitHubToken {
    checkRef(ref);
    const name = `${ref.isTag ? 'tag' : 'branch'} ${ref.name}`;
    return new GitHubToken({ repository, ref: ref.fullName, event, text: text(name) }, options);
  }

  private constructor(private readonly run: Run, private readonly options: GitHubTokenOptions) {
    super();
    checkRepository(run.repository);
    checkTokenOptions(options);
  }

  /** The same run once more: 30 days long, with the ref and the commit of the first attempt. */
  public rerun(): GitHubToken {
    return new GitHubToken(this.run, { ...this.options, attempt: (this.options.attempt ?? 1) + 1 });
  }

  /** The same run, in a job with an environment. */
  public inEnvironment(environment: string): GitHubToken {
    return new GitHubToken(this.run, { ...this.options, environment });
  }

  /** The same run, whose job asks for another audience than that of the cloud it goes to. */
  public forAudience(audience: string): GitHubToken {
    return new GitHubToken(this.run, { ...this.options, audience });
  }

  public claims(audience: string): Record<string, unknown> {
    const { environment, workflow = 'deploy.yml', calls, runnerEnvironment = 'github-hosted', visibility = 'private', enterpriseId, properties = {} } = this.options;
    const { repository, ref, event } = this.run;
    const claims = mint({
      issuer: this.options.issuer ?? GitHubIssuer.githubCom(),
      repository,
      ref,
      event,
      environment,
      workflow,
      jobWorkflowRef: calls && exactReusableWorkflow(calls),
      runnerEnvironment,
      visibility,
      enterpriseId,
      properties,
      audience: this.options.audience ?? audience,
    });
    return { ...claims, run_attempt: String(this.options.attempt ?? 1) };
  }

  public toString(): string {
    const { environment, calls, attempt = 1 } = this.options;
    return [
      `${this.run.text} of ${this.run.repository.fullName}`,
      ...environment === undefined ? [] : [`in the environment ${environment}`],
      ...calls === undefined ? [] : [`through ${calls}`],
      ...attempt === 1 ? [] : [`attempt ${attempt}`],
    ].join(', ');
  }
}
