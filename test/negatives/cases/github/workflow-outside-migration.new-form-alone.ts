import { GitHubMigrationPlan, GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => {
  const repository = GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-03-31' });
  return GitHubMigrationPlan.of(repository, [workflowWith({ repository: repositoryWith({}) })]);
};
