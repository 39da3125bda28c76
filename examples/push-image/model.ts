import { GitHubRepository, GitHubWorkflow, GitRef, GitRefPattern, TrustTier } from 'cdk-trusted-workflows';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-app', ownerId: '123456', repositoryId: '456789' });

/** Pushes `my-app:1.4.2` from the tag `v1.4.2`: what production runs. A tag ruleset holds `v*`, by declaration; no cloud sees who pushed a tag. */
export const releaseImage = new GitHubWorkflow({ name: 'release-image', tier: TrustTier.PUBLISH, repository, refs: [GitRefPattern.protectedTags('v*')] });

/** Pushes `my-app:COMMIT` from main, to repositories of staging: production pulls none of them. */
export const stagingImage = new GitHubWorkflow({ name: 'staging-image', tier: TrustTier.STAGING, repository, refs: [GitRef.protectedBranch('main')] });
