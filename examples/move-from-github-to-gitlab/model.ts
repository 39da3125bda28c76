import { GitHubRepository, GitHubWorkflow, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, GitRef, TrustTier } from 'cdk-trusted-workflows';

/** As the shop deploys today. */
export const github = new GitHubWorkflow({
  name: 'production-github',
  tier: TrustTier.PRODUCTION,
  repository: GitHubRepository.immutable({ owner: 'my-org', name: 'my-shop', ownerId: '123456', repositoryId: '456789' }),
  environment: 'production',
  refs: [GitRef.protectedBranch('main')],
});

/** As it will deploy. AWS sees no environment of GitLab: what stands in its place is acknowledged. */
export const gitlab = new GitLabWorkflow({
  name: 'production-gitlab',
  tier: TrustTier.PRODUCTION,
  acknowledge: [{ id: 'tier/pinned-run', reason: 'main is protected, a merge into it takes two approvals, and the pipeline deploys to production alone', expires: '2027-06-30' }],
  project: GitLabProject.of({ path: 'my-group/my-shop', projectId: '20', subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected') }),
  refs: [GitLabRef.protectedBranch('main')],
});

/** While both deploy; then GitLab alone. */
export enum Phase { BOTH = 'both', GITLAB = 'gitlab' }
