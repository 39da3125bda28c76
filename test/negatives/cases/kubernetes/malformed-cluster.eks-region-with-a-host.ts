import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.eks('eu-central-1.example.com', '0A1B2C3D4E5F60718293A4B5C6D7E8F9');
