import { App, TerraformStack } from 'cdktf';
import { TrustedPool, TrustedServiceAccountOptions } from '../../../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow } from '../../../../src/issuers';

const options: object = { accountId: 'deploy-production', roleAssignments: ['roles/run.developer'] };
const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });

export const wrong = () => {
  const pool = new TrustedPool(new TerraformStack(new App(), 'gcp'), 'Pool', { poolId: 'github' });
  pool.addServiceAccount(new GitHubWorkflow({ name: 'production', repository, environment: 'prod' }), options as TrustedServiceAccountOptions);
};
