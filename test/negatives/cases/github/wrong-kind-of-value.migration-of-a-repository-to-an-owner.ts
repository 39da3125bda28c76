import { GitHubOwner, GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, untyped } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.migrating({
  from: GitHubRepository.classic(repositoryProps), to: untyped(GitHubOwner.immutable({ owner: 'my-org', ownerId: '123456' })), until: '2027-03-31',
});
