import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.gke('100000000001', 'europe-west1', 'production');
