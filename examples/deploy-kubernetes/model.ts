import { GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** With this template `sub` names the branch beside the environment, so a managed identity sees both. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'my-shop',
  ownerId: '123456',
  repositoryId: '456789',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref'),
});
const refs = [GitRef.protectedBranch('main')];

/** Deploys to the namespace `shop`. */
export const production = new GitHubWorkflow({ name: 'deploy-shop', tier: TrustTier.PRODUCTION, repository, environment: 'production', refs });

/** Deploys to the namespace `shop-staging` of the same clusters: another environment, another identity, and no way into `shop`. */
export const staging = new GitHubWorkflow({ name: 'deploy-shop-staging', tier: TrustTier.STAGING, repository, environment: 'staging', refs });

/** A deployment, and the one namespace that it is for. */
export const deployments = [{ workflow: production, namespace: 'shop' }, { workflow: staging, namespace: 'shop-staging' }];
export type Deployment = typeof deployments[number];
