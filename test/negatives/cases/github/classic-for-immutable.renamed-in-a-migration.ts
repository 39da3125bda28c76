import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, workflowWith } from '../../../issuers/github/wrong';

/** trap 4: a rename of an old repository changes the form too. */
export const wrong = () => workflowWith({
  repository: GitHubRepository.migrating({
    from: GitHubRepository.classic(repositoryProps), to: GitHubRepository.classic({ ...repositoryProps, name: 'new-name' }), until: '2027-03-31',
  }),
});
