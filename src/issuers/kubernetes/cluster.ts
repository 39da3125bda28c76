import { checkOwnCluster, checkPart } from './check-cluster';
import { clusterKindOf } from './cluster-kind';
import { addDeployment, CLUSTER_ISSUERS, KUBERNETES_FACTS } from '../../facts';
import { malformedCluster } from '../../internal/catalogue/kubernetes';

/**
 * A cluster of Kubernetes, by the issuer of the tokens of its service accounts. The issuer is the cluster: one that is deleted and made anew has another one,
 * where a vendor runs it.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#service-account-issuer-discovery
 */
export class KubernetesCluster {
  /**
   * A cluster of Amazon EKS.
   * @param region its region: `eu-central-1`
   * @param id the end of "OpenID Connect provider URL" on its page, 32 characters
   */
  public static eks(region: string, id: string): KubernetesCluster {
    const china = checkPart('region', region).startsWith('cn-') ? '.cn' : '';
    return KubernetesCluster.hosted('eks', `https://oidc.eks.${region}.amazonaws.com${china}/id/${checkPart('id', id)}`, "KubernetesCluster.eks('eu-central-1', '0123456789ABCDEF0123456789ABCDEF')");
  }

  /**
   * A cluster of Azure Kubernetes Service with its OIDC issuer enabled, in the public cloud. Its issuer ends with a slash, and Entra compares that too.
   * @param region its region: `westeurope`
   * @param tenantId the tenant in its issuer, a GUID in lower case
   * @param clusterGuid the last part of its issuer, a GUID in lower case: `oidcIssuerProfile.issuerUrl` of the cluster has all three
   */
  public static aks(region: string, tenantId: string, clusterGuid: string): KubernetesCluster {
    const [host, tenant, guid] = [checkPart('region', region), checkPart('tenantId', tenantId), checkPart('clusterGuid', clusterGuid)];
    return KubernetesCluster.hosted('aks', `https://${host}.oic.prod-aks.azure.com/${tenant}/${guid}/`, "KubernetesCluster.aks('westeurope', 'TENANT_ID', 'CLUSTER_GUID')");
  }

  /**
   * A cluster of Google Kubernetes Engine. For Google itself it needs no pool of yours: see `docs/kubernetes.md`.
   * @param project id of its project
   * @param location its region or zone: `europe-west1`
   * @param cluster its name
   */
  public static gke(project: string, location: string, cluster: string): KubernetesCluster {
    const [id, place, name] = [checkPart('project', project), checkPart('location', location), checkPart('cluster', cluster)];
    return KubernetesCluster.hosted('gke', `https://container.googleapis.com/v1/projects/${id}/locations/${place}/clusters/${name}`, "KubernetesCluster.gke('my-project', 'europe-west1', 'production')");
  }

  /**
   * Any other cluster, which belongs to you alone. AWS and Azure have to reach its discovery document; Google takes its keys (`uploadedKeys` of a pool).
   * @param url `--service-account-issuer` of its API server, letter by letter: with a slash at the end if it has one there. Throws for hosts that
   * strangers share, and for URLs that stand for each cluster that was set up with the defaults
   */
  public static at(url: string): KubernetesCluster {
    const issuer = checkOwnCluster(url);
    addDeployment(KUBERNETES_FACTS, issuer);
    return new KubernetesCluster(issuer);
  }

  private static hosted(kind: keyof typeof CLUSTER_ISSUERS, url: string, remedy: string): KubernetesCluster {
    if (!CLUSTER_ISSUERS[kind].value.test(url)) throw malformedCluster(url, `it is no issuer of ${kind.toUpperCase()}`, [remedy, 'KubernetesCluster.at(url) for an issuer of another form']);
    return new KubernetesCluster(url);
  }

  private constructor(
    /** The `iss` claim of its tokens, letter by letter. */
    public readonly url: string,
  ) {}

  /** The vendor's name for it, and its URL: `a cluster of EKS, https://...`. */
  public toString(): string {
    return `${clusterKindOf(this.url)}, ${this.url}`;
  }
}
