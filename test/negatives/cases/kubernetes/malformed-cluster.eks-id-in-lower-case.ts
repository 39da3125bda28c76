import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.eks('eu-central-1', '0a1b2c3d4e5f60718293a4b5c6d7e8f9');
