import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://container.googleapis.com/v1/projects/my-project');
