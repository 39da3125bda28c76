import { GitHubRepository, GitHubWorkflow, GitRefPattern, TrustTier } from 'cdk-trusted-workflows';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-package', ownerId: '123456', repositoryId: '456789' });

/**
 * "Declared protected" is your word that a tag ruleset holds `v*`. No cloud can see who pushed a tag: without the ruleset any writer
 * pushes `v999` on a commit with an edited workflow, and publishes.
 */
const releases = GitRefPattern.protectedTags('v*');

/** Publishes from release tags, to AWS and GCP. */
export const releaseTags = new GitHubWorkflow({ name: 'release-tags', tier: TrustTier.PUBLISH, repository, refs: [releases] });

/**
 * Publishes the same tags to Azure, from a job of its own with an environment: its subject is exact, and names no tag. Who decides
 * is the environment's deployment policy. The tags stay in the statement, so that the gap is written down, dated and shown.
 */
export const releaseAzure = new GitHubWorkflow({
  name: 'release-azure',
  tier: TrustTier.PUBLISH,
  controls: { deploymentRefs: true },
  repository,
  environment: 'release',
  refs: [releases],
  acknowledge: ['azure/ref', 'tier/held-tags'].map((id) => ({ id, reason: 'the environment "release" has a deployment policy that lets in tags v* alone', expires: '2027-06-30' })),
});
