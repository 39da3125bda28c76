import { GitHubMigrationPlan, GitHubRepository, GitHubWorkflow, GitRef, TrustTier } from 'cdk-trusted-workflows';

const names = { owner: 'my-org', name: 'my-service', ownerId: '123456', repositoryId: '456789' };

/** The last day of the old form. No template holds it. */
export const UNTIL = '2027-03-31';

/** What the model says of the repository, from one deployment to the next. */
export const repositories = {
  classic: GitHubRepository.classic(names),
  both: GitHubRepository.migrating({ from: GitHubRepository.classic(names), to: GitHubRepository.immutable(names), until: UNTIL }),
  immutable: GitHubRepository.immutable(names),
};
export type Step = keyof typeof repositories;

/** All that trust the repository. They share its constant, so they switch together. */
export interface Workflows {
  readonly deploy: GitHubWorkflow;
  readonly plan: GitHubWorkflow;
}

export function workflowsOf(repository: GitHubRepository): Workflows {
  const acknowledge = (...ids: string[]) => isClassic(repository) ? ids.map((id) => ({ id, reason: 'classic until the opt-in; my-org holds its name and keeps it', expires: UNTIL })) : [];
  return {
    deploy: new GitHubWorkflow({ name: 'deploy', tier: TrustTier.STAGING, repository, refs: [GitRef.protectedBranch('main')], acknowledge: acknowledge('azure/tenant', 'tier/project-ids') }),
    // Unreviewed code: its identities read.
    plan: new GitHubWorkflow({ name: 'preview-plan', tier: TrustTier.PLAN, repository, pullRequests: true, acknowledge: acknowledge('azure/tenant') }),
  };
}

/** A managed identity sees no ids beside a classic subject. The gap opens and closes with the old form. */
function isClassic({ subjectsCarryIds, migratesFrom }: GitHubRepository): boolean {
  return !(migratesFrom ?? { subjectsCarryIds }).subjectsCarryIds;
}

export function migrationPlan(): GitHubMigrationPlan {
  return GitHubMigrationPlan.of(repositories.both, Object.values(workflowsOf(repositories.both)));
}
