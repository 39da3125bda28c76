import { GitHubIssuer, GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({
  issuer: GitHubIssuer.server('github.example.com', '3.20'),
  repository: GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-03-31' }),
});
