import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.migrating({
  from: GitHubRepository.classic(repositoryProps), to: repositoryWith({ name: 'other-repo', repositoryId: '456790' }), until: '2027-03-31',
});
