import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('oidc.example.com');
