import { GitHubIssuer, GitHubOwner } from '../../../../src/issuers/github';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({
  repository: undefined, allRepositoriesOf: GitHubOwner.immutable({ owner: 'my-org', ownerId: '1' }), issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }),
});
