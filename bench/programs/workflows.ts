import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern } from 'cdk-trusted-workflows';
import { ENVIRONMENT, OWNER, OWNER_ID, runs } from './subject';

/** A standard credential of Azure does not see the branch beside an environment. */
const BRANCH_POLICY = { id: 'azure/ref', reason: 'the environment takes main only', expires: '2099-12-31' };

/** One workflow for each repository: an environment, a branch, both ids. */
export function workflows(count: number): GitHubWorkflow[] {
  return forEach(count, { environment: ENVIRONMENT, refs: [GitRef.protectedBranch('main')], acknowledge: [BRANCH_POLICY] });
}

/** One workflow for each repository: release branches, which Azure holds by a flexible credential only. */
export function releases(count: number): GitHubWorkflow[] {
  return forEach(count, { refs: [GitRefPattern.protectedBranches('release/*')] });
}

function forEach(count: number, props: Pick<GitHubWorkflowProps, 'environment' | 'refs' | 'acknowledge'>): GitHubWorkflow[] {
  return runs(count).map(({ name, repository, repositoryId }) => new GitHubWorkflow({
    name, repository: GitHubRepository.immutable({ owner: OWNER, name: repository, ownerId: OWNER_ID, repositoryId }), ...props,
  }));
}
