import { GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

/** One repository for all services. `sub` names environment, branch and file, so that every cloud sees all three. */
const repository = GitHubRepository.immutable({
  owner: 'my-org',
  name: 'monorepo',
  ownerId: '123456',
  repositoryId: '456789',
  subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref'),
});
const main = GitRef.protectedBranch('main');

export const SERVICES = ['orders', 'payments'] as const;
export const STAGES = ['staging', 'production'] as const;
export type Service = typeof SERVICES[number];
export type Stage = typeof STAGES[number];
const TIERS: Record<Stage, TrustTier> = { staging: TrustTier.STAGING, production: TrustTier.PRODUCTION };

/** A service in a stage: an environment of its own, and the file of the service. The environment tells services and stages apart; the file, who of the team edits it. */
function deployment(service: Service, stage: Stage): GitHubWorkflow {
  const name = `${service}-${stage}`;
  return new GitHubWorkflow({ name, tier: TIERS[stage], repository, environment: name, refs: [main], workflow: `deploy-${service}.yml` });
}

/** A trusted workflow for each service in each stage. */
export const deployments = SERVICES.flatMap((service) => STAGES.map((stage) => ({ service, stage, workflow: deployment(service, stage) })));
export type Deployment = typeof deployments[number];
