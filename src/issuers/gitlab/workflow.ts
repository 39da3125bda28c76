import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './compile';
import { nearMissesOf } from './near-misses';
import { expand, PinnedRun, projectsOf } from './pinned-run';
import { printPipeline } from './pipeline';
import { sampleRun } from './sample-run';
import { mint } from './token';
import { GitLabWorkflowProps } from './workflow-props';
import {
  checkTokenAudience, CompiledTrust, IDeclaredProject, ITrustedIdentity, LoginPlace, NearMiss, requireLogins, TrustedWorkflow,
} from '../../trust';

/** What the logins are printed into. */
const PLACE: LoginPlace = { noun: 'job', write: 'workflow.pipelineJob([role, identity, account])', apart: 'a job for each of them: workflow.pipelineJob([identity])' };

/**
 * A trusted workflow of GitLab CI/CD.
 *
 * Throws for whatever could admit more than it says; see docs/errors.md.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export class GitLabWorkflow extends TrustedWorkflow {
  public readonly name: string;
  private readonly props: GitLabWorkflowProps;
  private readonly runs: PinnedRun[];
  private readonly compiled: CompiledTrust;

  constructor(props: GitLabWorkflowProps) {
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
    return this.runs.map((run) => mint(sampleRun(run, this.props.configFile, audience)));
  }

  public nearMisses(audience: string): NearMiss[] {
    checkTokenAudience(audience);
    return nearMissesOf(this.compiled, this.runs, this.props.configFile, audience);
  }

  public get declaredProjects(): IDeclaredProject[] {
    return projectsOf(this.props);
  }

  /**
   * The job that logs in, as the YAML of a pipeline file: an ID token for each cloud, the environment, and the lines that log in.
   * Throws for an identity that trusts another workflow, and for two of one cloud.
   * @param identities what the job logs in as: roles, identities, applications, service accounts, grants
   */
  public pipelineJob(identities: ITrustedIdentity[]): string {
    return printPipeline(this.props, requireLogins(this, identities, PLACE));
  }
}
