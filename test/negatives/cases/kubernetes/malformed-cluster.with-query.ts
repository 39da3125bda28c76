import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://oidc.example.com/?cluster=a');
