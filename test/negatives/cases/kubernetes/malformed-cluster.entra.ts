import { KubernetesCluster } from '../../../../src/issuers';

export const wrong = () => KubernetesCluster.at('https://login.microsoftonline.com/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/v2.0');
