import { KubernetesServiceAccount } from '../../../../src/issuers';

export const wrong = () => KubernetesServiceAccount.of('a'.repeat(64), 'deployer');
