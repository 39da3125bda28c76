import { GitHubIssuer, GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({
  issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }),
  repository: GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-03-31' }),
});
