import { GitHubMigrationPlan, GitHubRepository, SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => {
  const to = repositoryWith({ name: 'new-name', subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') });
  const repository = GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to, until: '2027-03-31' });
  return GitHubMigrationPlan.of(repository, [workflowWith({ repository })]);
};
