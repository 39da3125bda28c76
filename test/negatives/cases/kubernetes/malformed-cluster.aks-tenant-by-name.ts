import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.aks('westeurope', 'contoso', '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f');
