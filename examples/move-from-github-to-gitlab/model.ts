import { GitHubRepository, GitHubWorkflow, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, GitRef } from 'cdk-trusted-workflows';

/** As the shop deploys today. */
export const github = new GitHubWorkflow({
  name: 'production-github',
  repository: GitHubRepository.immutable({ owner: 'my-org', name: 'my-shop', ownerId: '123456', repositoryId: '456789' }),
  refs: [GitRef.protectedBranch('main')],
});

/** As it will deploy. */
export const gitlab = new GitLabWorkflow({
  name: 'production-gitlab',
  project: GitLabProject.of({ path: 'my-group/my-shop', projectId: '20', subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected') }),
  refs: [GitLabRef.protectedBranch('main')],
});

/** While both deploy; then GitLab alone. */
export enum Phase { BOTH = 'both', GITLAB = 'gitlab' }
