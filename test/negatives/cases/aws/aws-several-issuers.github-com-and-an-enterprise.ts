import { TrustedProvider } from '../../../../src/constructs/aws';
import { GitHubIssuer } from '../../../../src/issuers';
import { newStack, workflow } from '../../../fixtures/aws';

export const wrong = () => TrustedProvider.forWorkflows(newStack(), 'Provider', [
  workflow({ environment: 'prod' }),
  workflow({ name: 'enterprise', environment: 'prod', issuer: GitHubIssuer.enterprise('octocorp') }),
]);
