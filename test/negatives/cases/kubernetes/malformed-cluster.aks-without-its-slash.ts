import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://westeurope.oic.prod-aks.azure.com/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f');
