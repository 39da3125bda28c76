import { GitHubOwner } from '../../../../src/issuers/github';

export const wrong = () => GitHubOwner.immutable({ owner: 'my-org', ownerId: '' });
