import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './compile';
import { printManifest } from './manifest';
import { nearMissesOf } from './near-misses';
import { mint } from './token';
import { KubernetesWorkflowProps } from './workflow-props';
import { checkTokenAudience, CompiledTrust, ITrustedIdentity, LoginPlace, NearMiss, requireLogins, TrustedWorkflow } from '../../trust';

/** What the logins are printed into. */
const PLACE: LoginPlace = { noun: 'pod', write: 'workflow.podManifest([role, identity, account])', apart: 'a manifest for each of them: workflow.podManifest([identity])' };

/**
 * A trusted workflow of Kubernetes: the pods of one service account of one cluster.
 *
 * Throws for whatever could admit more than it says; see docs/errors.md. What each cloud can take of it: docs/kubernetes.md.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#serviceaccount-token-volume-projection
 */
export class KubernetesWorkflow extends TrustedWorkflow {
  public readonly name: string;
  private readonly props: KubernetesWorkflowProps;
  private readonly compiled: CompiledTrust;

  constructor(props: KubernetesWorkflowProps) {
    super();
    checkWorkflow(props);
    this.name = props.name;
    this.props = { ...props };
    this.compiled = compileWorkflow(this.props);
  }

  public compile(): CompiledTrust {
    return this.compiled;
  }

  public sampleTokens(audience: string): Record<string, unknown>[] {
    checkTokenAudience(audience);
    return [mint({ ...this.props, audiences: [audience] })];
  }

  public nearMisses(audience: string): NearMiss[] {
    checkTokenAudience(audience);
    return nearMissesOf(this.props, audience);
  }

  /**
   * The pod that logs in, as the YAML of a manifest: a projected token for each cloud, and the variables and files that the SDKs and tools of the clouds look
   * for by themselves. What only a deployment knows comes from a ConfigMap that the comments name. Throws for an identity that trusts another workflow, for two
   * of one cloud, and for values of Google that only a deployment knows.
   * @param identities what the pod logs in as: roles, identities, applications, service accounts, grants
   */
  public podManifest(identities: ITrustedIdentity[]): string {
    return printManifest(this.props, requireLogins(this, identities, PLACE));
  }
}
