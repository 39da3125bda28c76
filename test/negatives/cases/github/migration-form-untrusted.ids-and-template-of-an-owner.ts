import { GitHubMigrationPlan, GitHubOwner, GitHubWorkflow, SubjectTemplate } from '../../../../src/issuers/github';

const names = { owner: 'my-org', ownerId: '123456' };

export const wrong = () => {
  const to = GitHubOwner.immutable({ ...names, subjectTemplate: SubjectTemplate.of('repo', 'context', 'job_workflow_ref') });
  const owner = GitHubOwner.migrating({ from: GitHubOwner.classic(names), to, until: '2027-03-31' });
  return GitHubMigrationPlan.ofOwner(owner, [new GitHubWorkflow({ name: 'fleet', allRepositoriesOf: owner, environment: 'prod' })]);
};
