import { GitHubOwner } from '../../../../src/issuers/github';

export const wrong = () => GitHubOwner.migrating({
  from: GitHubOwner.classic({ owner: 'my-org', ownerId: '123456' }), to: GitHubOwner.immutable({ owner: 'my-org', ownerId: '123457' }), until: '2027-03-31',
});
