import { KubernetesServiceAccount } from '../../../../src/issuers';

export const wrong = () => KubernetesServiceAccount.of('shop', 'Deployer');
