import { GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** A repository of the people on call, apart from that of the service: whoever blocks the one does not block the other. `sub` names all that is asked for. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'on-call',
  ownerId: '123456',
  repositoryId: '456790',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref'),
});

/**
 * Rolls the shop back when its own pipeline cannot. One environment whose reviewers approve each run, none of them the one who started it: no token proves that, so it is
 * declared; one branch; one file, which is started by hand.
 */
export const emergency = new GitHubWorkflow({
  name: 'emergency-shop',
  tier: TrustTier.EMERGENCY,
  controls: { reviewers: true, deploymentRefs: true },
  repository,
  environment: 'emergency',
  refs: [GitRef.protectedBranch('main')],
  workflow: 'emergency.yml',
});

/** Closed, but for the hours in which it is needed: then this line is changed, reviewed and deployed, and changed back. */
export const DOOR: Door = 'closed';
export type Door = 'closed' | 'open';
