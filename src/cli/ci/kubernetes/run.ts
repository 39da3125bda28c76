import { malformedTokenOption } from '../../../internal/catalogue/cli-options';
import { KubernetesCluster } from '../../../issuers';
import { serviceAccountOf } from '../../../issuers/kubernetes/service-account';
import { mint } from '../../../issuers/kubernetes/token';
import { TokenClaims } from '../../../trust';
import { GivenOptions } from '../ci-system';

/** The claims of the token that a cluster mints for a pod of the service account. */
export function mintToken(subject: string, { cluster }: GivenOptions, audience: string): TokenClaims {
  const serviceAccount = serviceAccountOf(subject);
  if (!serviceAccount) throw malformedTokenOption('subject', subject, 'system:serviceaccount:NAMESPACE:NAME, as Kubernetes gives names', 'system:serviceaccount:shop:deployer');
  if (cluster === undefined) throw malformedTokenOption('--cluster', '', 'the issuer of the cluster', 'https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF');
  return mint({ cluster: KubernetesCluster.at(cluster as string), serviceAccount, audiences: [audience] });
}
