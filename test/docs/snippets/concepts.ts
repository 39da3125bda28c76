import { GitHubRepository, GitHubWorkflow, TrustTier } from 'cdk-trusted-workflows';

// docs/concepts.md
export function tiers(repository: GitHubRepository): GitHubWorkflow {
  const release = new GitHubWorkflow({
    name: 'release',
    tier: TrustTier.PRODUCTION,
    controls: { reviewers: true, deploymentRefs: true },
    repository,
    environment: 'production',
  });
  return release;
}
