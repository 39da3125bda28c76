import { GitHubRepository, GitHubWorkflow, GitRef, TrustTier } from 'cdk-trusted-workflows';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'legacy-app', ownerId: '123456', repositoryId: '456789' });

/** Deploys staging, from main. Role, identities and service account are older than this app, and belong to other teams. */
export const legacyDeploy = new GitHubWorkflow({ name: 'legacy-deploy', tier: TrustTier.STAGING, repository, refs: [GitRef.protectedBranch('main')] });
