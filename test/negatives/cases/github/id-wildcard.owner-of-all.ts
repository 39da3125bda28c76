import { GitHubOwner } from '../../../../src/issuers/github';

export const wrong = () => GitHubOwner.classic({ owner: 'my-org', ownerId: '?' });
