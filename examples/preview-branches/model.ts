import { GitHubRepository, GitHubWorkflow, GitRef, GitRefPattern, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** With `ref` behind the context, `sub` names the branch beside the environment: production is strict on Azure too. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'my-app',
  ownerId: '123456',
  repositoryId: '456789',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref'),
});
const main = GitRef.protectedBranch('main');

/** Environment and branch must both hold. */
export const production = new GitHubWorkflow({ name: 'production', tier: TrustTier.PRODUCTION, repository, environment: 'production', refs: [main] });

/** Anyone with write access can push `preview/x` with an edited workflow, so whatever staging may do, every writer may do. */
export const staging = new GitHubWorkflow({ name: 'staging', tier: TrustTier.PREVIEW, repository, refs: [main, GitRefPattern.branches('preview/*')] });

/** Staging on Azure: exact branches, one credential each. A preview elsewhere is not a preview there. */
export const stagingExact = new GitHubWorkflow({ name: 'staging-exact', tier: TrustTier.PREVIEW, repository, refs: [main, GitRef.branch('preview/next')] });

/** Unreviewed code: a role of its own, which reads. */
export const previewPlan = new GitHubWorkflow({ name: 'preview-plan', tier: TrustTier.PLAN, repository, pullRequests: true });
