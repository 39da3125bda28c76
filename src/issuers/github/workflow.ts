import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './compile';
import { expand } from './expand';
import { nearMissesOf } from './near-misses';
import { PinnedRun } from './pinned-run';
import { printPipeline } from './pipeline';
import { sampleRun } from './sample-run';
import { mint } from './token';
import { GitHubWorkflowProps } from './workflow-props';
import { checkTokenAudience, CompiledTrust, IDeclaredProject, ITrustedIdentity, LoginPlace, NearMiss, requireLogins, TrustedWorkflow } from '../../trust';

/** What the logins are printed into. */
const PLACE: LoginPlace = { noun: 'job', write: 'workflow.pipelineJob([role, identity, account])', apart: 'a job for each of them: workflow.pipelineJob([identity])' };

/**
 * A trusted workflow of GitHub Actions.
 *
 * Throws for whatever could admit more than it says; see docs/errors.md.
 * @see https://docs.github.com/en/actions/concepts/security/openid-connect
 */
export class GitHubWorkflow extends TrustedWorkflow {
  public readonly name: string;
  private readonly props: GitHubWorkflowProps;
  private readonly runs: PinnedRun[];
  private readonly compiled: CompiledTrust;

  constructor(props: GitHubWorkflowProps) {
    super();
    checkWorkflow(props);
    this.name = props.name;
    this.props = { ...props };
    this.runs = expand(props);
    this.compiled = compileWorkflow(props, this.runs);
  }

  public compile(): CompiledTrust {
    return this.compiled;
  }

  public sampleTokens(audience: string): Record<string, unknown>[] {
    checkTokenAudience(audience);
    return this.runs.map((run) => mint(sampleRun(run, audience)));
  }

  public nearMisses(audience: string): NearMiss[] {
    checkTokenAudience(audience);
    return nearMissesOf(this.compiled, this.runs, audience);
  }

  public get declaredProjects(): IDeclaredProject[] {
    const { repository, repositories = [] } = this.props;
    return repository ? [repository] : [...repositories];
  }

  /**
   * Its alternatives, as they were given.
   * @internal
   */
  public get _runs(): PinnedRun[] {
    return this.runs;
  }

  /**
   * The job that logs in, as the YAML of a workflow file: least permissions, the environment, and one step for each cloud. Deployments wait for
   * one another, in a queue where the issuer is github.com, and are never cancelled; a newer run of the same pull request cancels the older one.
   * Throws for an identity that trusts another workflow, and for two of one cloud.
   * @param identities what the job logs in as, one step for each: roles, identities, applications, service accounts, grants
   */
  public pipelineJob(identities: ITrustedIdentity[]): string {
    return printPipeline(this.props, requireLogins(this, identities, PLACE));
  }
}
