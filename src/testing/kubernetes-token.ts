import { TestToken } from './test-token';
import { API_SERVER_AUDIENCE } from '../facts';
import { wrongKind } from '../internal/catalogue/props';
import { having, isText } from '../internal/check-props';
import { KubernetesCluster, KubernetesServiceAccount } from '../issuers';
import { mint } from '../issuers/kubernetes/token';

type Claims = (audience: string) => Record<string, unknown>;

/**
 * The token that a pod of Kubernetes gets: every claim of it, consistent with the others, and its audience as a list.
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken
 */
export class KubernetesToken extends TestToken {
  /**
   * A pod with a service account, which asks for the audience of the identity that it is shown to.
   * @param pod the pod's name. @default - any
   */
  public static pod(cluster: KubernetesCluster, serviceAccount: KubernetesServiceAccount, pod?: string): KubernetesToken {
    const run = checked(cluster, serviceAccount);
    if (pod !== undefined && !isText(pod)) throw wrongKind('pod', pod, "'web-7d9c'");
    return new KubernetesToken((audience) => mint({ ...run, audiences: [audience], pod }), `a pod with the service account ${serviceAccount.toString()} of ${cluster.toString()}`);
  }

  /** The token that a pod has without asking for one: for the API server of its cluster, whatever it is shown to. */
  public static forApiServer(cluster: KubernetesCluster, serviceAccount: KubernetesServiceAccount): KubernetesToken {
    const run = checked(cluster, serviceAccount);
    return new KubernetesToken(() => mint({ ...run, audiences: [API_SERVER_AUDIENCE.value] }), `the token for the API server of ${serviceAccount.toString()}`);
  }

  private constructor(private readonly minted: Claims, private readonly text: string, private readonly audience?: string) {
    super();
  }

  /** The same token for another audience than that of the identity it is shown to. */
  public forAudience(audience: string): KubernetesToken {
    return new KubernetesToken(this.minted, this.text, audience);
  }

  public claims(audience: string): Record<string, unknown> {
    return this.minted(this.audience ?? audience);
  }

  public toString(): string {
    return this.text;
  }
}

function checked(cluster: KubernetesCluster, serviceAccount: KubernetesServiceAccount) {
  if (!having('url')(cluster)) throw wrongKind('cluster', cluster, "KubernetesCluster.eks('eu-central-1', '...')");
  if (!having('namespace', 'name', 'subject')(serviceAccount)) throw wrongKind('serviceAccount', serviceAccount, "KubernetesServiceAccount.of('shop', 'deployer')");
  return { cluster, serviceAccount };
}
