import { GitHubRepository, GitHubWorkflow, GitRef, ReusableWorkflow, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** One repository, one subject template for all clouds: with it `sub` names the branch and the reusable workflow beside the environment. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'my-repo',
  ownerId: '123456',
  repositoryId: '456789',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref'),
});

const reusableWorkflow = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));

/** Deploys to production: environment, branch and reusable workflow must all hold. */
export const production = new GitHubWorkflow({
  name: 'production',
  tier: TrustTier.PRODUCTION,
  repository,
  environment: 'prod',
  refs: [GitRef.protectedBranch('main')],
  reusableWorkflow,
});

/** Deploys to staging: another environment, so another identity in every cloud. */
export const staging = new GitHubWorkflow({
  name: 'staging',
  tier: TrustTier.STAGING,
  repository,
  environment: 'staging',
  refs: [GitRef.protectedBranch('main')],
  reusableWorkflow,
});
