import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './compile';
import { connectionChecks } from './connection-checks';
import { nearMissesOf } from './near-misses';
import { printPipeline } from './pipeline';
import { mint } from './token';
import { AzureDevOpsWorkflowProps } from './workflow-props';
import {
  checkTokenAudience, CompiledTrust, IDeclaredProject, ITrustedIdentity, LoginPlace, NearMiss, requireLogins, TrustedWorkflow,
} from '../../trust';

/** What the logins are printed into. */
const PLACE: LoginPlace = { noun: 'stage', write: 'workflow.pipelineStage([identity, account])', apart: 'a service connection for each of them, and a trusted workflow for it: a connection holds one role or identity' };

/**
 * A trusted workflow of Azure DevOps: the runs that may use one service connection.
 *
 * Throws for whatever could admit more than it says; see docs/errors.md. What each cloud can take of it: docs/azure-devops.md.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity
 */
export class AzureDevOpsWorkflow extends TrustedWorkflow {
  public readonly name: string;
  private readonly props: AzureDevOpsWorkflowProps;
  private readonly compiled: CompiledTrust;

  constructor(props: AzureDevOpsWorkflowProps) {
    super();
    checkWorkflow(props);
    const { branches, pipelines, approvers } = props;
    this.name = props.name;
    // Lists are copied, since a caller may change them.
    this.props = { ...props, branches: branches && [...branches], pipelines: pipelines && [...pipelines], approvers: approvers && [...approvers] };
    this.compiled = compileWorkflow(this.props);
  }

  public compile(): CompiledTrust {
    return this.compiled;
  }

  public sampleTokens(audience: string): Record<string, unknown>[] {
    checkTokenAudience(audience);
    return [mint({ ...this.props.connection, audience })];
  }

  public nearMisses(audience: string): NearMiss[] {
    checkTokenAudience(audience);
    return nearMissesOf(this.props.connection, connectionChecks(this.props), audience);
  }

  public get declaredProjects(): IDeclaredProject[] {
    return [this.props.connection];
  }

  /**
   * The stage that logs in, as the YAML of a pipeline file: one step for each cloud, through the service connection. What the connection itself holds
   * stands above it as comments. Throws for an identity that trusts another workflow, for two of one cloud, and for clouds that one connection does not reach together.
   * @param identities what the job logs in as: roles, identities, applications, service accounts, grants
   */
  public pipelineStage(identities: ITrustedIdentity[]): string {
    return printPipeline(this.props, requireLogins(this, identities, PLACE));
  }
}
