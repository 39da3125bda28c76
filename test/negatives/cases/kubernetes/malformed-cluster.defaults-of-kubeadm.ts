import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://kubernetes.default.svc.cluster.local');
