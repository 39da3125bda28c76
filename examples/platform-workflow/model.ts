import { GitHubOwner, GitHubRepository, GitHubWorkflow, GitRef, ReusableWorkflow, SubjectTemplate, TrustTier } from 'cdk-trusted-workflows';

const ORGANIZATION = { owner: 'my-org', ownerId: '123456' };
/** `sub` names the called file, so a managed identity on Azure sees it too. The organization gives all its repositories the same template. */
const subjectTemplate = SubjectTemplate.of('repo', 'context', 'job_workflow_ref');
const main = GitRef.protectedBranch('main');
/** The platform team's release: a tag that a ruleset protects. */
const release = GitRef.protectedTag('v1.4.0');
const file = (name: string) => ReusableWorkflow.at(`my-org/platform/.github/workflows/${name}`, release);

/** Names of the services: each has its repository. In a real app they are read from a file. */
export const services = Array.from({ length: 400 }, (_, index) => `service-${String(index).padStart(3, '0')}`);

/** Deploys one service: its repository, its `main`, and the one file of the platform team. */
function deployment(name: string, index: number): GitHubWorkflow {
  const repository = GitHubRepository.immutable({ ...ORGANIZATION, name, repositoryId: `${700000 + index}`, subjectTemplate });
  return new GitHubWorkflow({ name: `deploy-${name}`, tier: TrustTier.APPLY, repository, refs: [main], reusableWorkflow: file('deploy.yml') });
}

/** One trusted workflow for each repository, and so one identity in each cloud: none can act for another. */
export const deployments = services.map(deployment);

const shared = (party: string) => ({ id: `${party}/shared-identity`, reason: 'it reads names and tags, which every repository may read anyway', expires: '2027-06-30' });

/**
 * Lists what the organization runs, from any of its repositories, those of tomorrow too: one identity for all of them, which lets each act
 * for the others. So it only reads, and says so.
 */
export const inventory = new GitHubWorkflow({
  name: 'platform-inventory',
  tier: TrustTier.PLAN,
  allRepositoriesOf: GitHubOwner.immutable({ ...ORGANIZATION, subjectTemplate }),
  environment: 'inventory',
  reusableWorkflow: file('inventory.yml'),
  acknowledge: [
    ...['aws', 'azure', 'gcp'].map(shared),
    { id: 'tier/apart', reason: 'what it reads, every pull request of every repository may read anyway', expires: '2027-06-30' },
    { id: 'azure/environment', reason: 'inventory.yml, which is pinned, names the environment of its one job', expires: '2027-06-30' },
  ],
});
