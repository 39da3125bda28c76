import { App, TerraformStack } from 'cdktf';
import { IdentitySource, TrustedIdentity } from '../../../../src/constructs/azure';
import { TrustedPool } from '../../../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate } from '../../../../src/issuers';

const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const refs = [GitRef.protectedBranch('main')];

/** Two trusted workflows of one app, on two clouds, that disagree on the template of their one repository. */
export const wrong = () => {
  const stack = new TerraformStack(new App(), 'both');
  const plain = new GitHubWorkflow({ name: 'plain', repository: GitHubRepository.immutable(names), refs });
  const identity = IdentitySource.create({ name: 'deploy-plain', resourceGroupName: 'identities', location: 'westeurope' });
  new TrustedIdentity(stack, 'Plain', { workflow: plain, identity });

  const repository = GitHubRepository.immutable({ ...names, subjectTemplate: SubjectTemplate.of('repo', 'context', 'job_workflow_ref') });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' });
  pool.addServiceAccount(new GitHubWorkflow({ name: 'called', repository, refs }), { accountId: 'deploy-called' });
};
