import { GitHubRepository, GitHubWorkflow, GitRef, ReusableWorkflow, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** With this template `sub` names the file in which the job is written, so a standard Azure credential sees it too. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'infrastructure',
  ownerId: '123456',
  repositoryId: '456789',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'job_workflow_ref'),
});
const main = GitRef.protectedBranch('main');

/** Applies: main, and the one file. A job written in any other file of main is refused. */
export const terraformApply = new GitHubWorkflow({ name: 'terraform-apply', tier: TrustTier.APPLY, repository, refs: [main], workflow: 'terraform-apply.yml' });

/**
 * Plans pull requests, and reads. The job is written in a file that main holds and pull requests call, `uses: my-org/infrastructure/.github/workflows/terraform-plan.yml@main`:
 * so no pull request can edit its steps, and `job_workflow_ref` is one value. With `workflow` in place of `reusableWorkflow` it would end in
 * `@refs/pull/NUMBER/merge`: a file that the pull request itself writes, and a pattern, which Azure cannot hold.
 */
export const terraformPlan = new GitHubWorkflow({
  name: 'terraform-plan',
  tier: TrustTier.PLAN,
  repository,
  pullRequests: true,
  reusableWorkflow: ReusableWorkflow.at('my-org/infrastructure/.github/workflows/terraform-plan.yml', main),
});
