import { SERVICE_ACCOUNT } from './compile';
import { mint, KubernetesPod } from './token';
import { KubernetesWorkflowProps } from './workflow-props';
import { API_SERVER_AUDIENCE, CLUSTER_ISSUERS } from '../../facts';
import { NearMiss } from '../../trust';

const OTHER = 'any-other-name';

/** Tokens that come close to that of a service account. */
export function nearMissesOf({ cluster, serviceAccount }: KubernetesWorkflowProps, audience: string): NearMiss[] {
  const { namespace, name } = serviceAccount;
  const own: KubernetesPod = { cluster, serviceAccount, audiences: [audience] };
  const of = (text: string, account: KubernetesPod['serviceAccount']): NearMiss => ({ name: text, violates: SERVICE_ACCOUNT, claims: mint({ ...own, serviceAccount: account }) });
  return [
    of('another service account of the namespace', { namespace, name: OTHER }),
    of('a service account whose name begins like this one', { namespace, name: `${name}-2` }),
    of('a service account of this name in another namespace', { namespace: OTHER, name }),
    of('a namespace whose name begins like this one', { namespace: `${namespace}-2`, name }),
    ...name === 'default' ? [] : [of('a pod that names no service account', { namespace, name: 'default' })],
    { name: 'another audience', violates: 'audience', claims: mint({ ...own, audiences: ['https://other.example'] }) },
    { name: 'the token that each pod has without asking, for the API server', violates: 'audience', claims: mint({ ...own, audiences: [API_SERVER_AUDIENCE.value] }) },
    { name: 'the same service account of another cluster', violates: 'issuer', claims: mint({ ...own, cluster: { url: otherCluster(cluster.url) } }) },
  ];
}

/** The issuer of a cluster beside this one. */
function otherCluster(url: string): string {
  if (CLUSTER_ISSUERS.eks.value.test(url)) return url.replace(/[^/]+$/, '0'.repeat(32));
  if (CLUSTER_ISSUERS.aks.value.test(url)) return url.replace(/[^/]+\/$/, '90090090-0000-4000-8000-000000000001/');
  return CLUSTER_ISSUERS.gke.value.test(url) ? url.replace(/[^/]+$/, OTHER) : 'https://another-cluster.example.com';
}
