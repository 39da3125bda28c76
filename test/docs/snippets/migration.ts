import { GitHubMigrationPlan, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitHubRepositoryProps, SubjectTemplate } from 'cdk-trusted-workflows';

// docs/migration.md
export function optIn(): void {
  const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
  const repository = GitHubRepository.migrating({
    from: GitHubRepository.classic(names),
    to: GitHubRepository.immutable(names),
    until: '2027-03-31', // the last day on which the old form is trusted
  });

  const production = new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: [GitRef.protectedBranch('main')] });

  console.log(`${GitHubMigrationPlan.of(repository, [production])}`);
}

export const untilThen: Partial<GitHubWorkflowProps> = {
  acknowledge: [{ id: 'azure/tenant', reason: 'classic until the opt-in of my-repo; nobody else holds the name now', expires: '2027-03-31' }],
};

export function otherTemplate(names: GitHubRepositoryProps): GitHubRepository {
  const repository = GitHubRepository.migrating({
    from: GitHubRepository.immutable(names),
    to: GitHubRepository.immutable({ ...names, subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') }),
    until: '2027-03-31',
  });
  return repository;
}
