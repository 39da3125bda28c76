import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://oidc.eks.eu-central-1.amazonaws.com');
