import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('${Token[TOKEN.1]}');
