import { App, TerraformStack } from 'cdktf';
import { TrustedPool } from '../../../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow, GitRef } from '../../../../src/issuers';

const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const immutable = GitHubRepository.immutable(names);
const refs = [GitRef.protectedBranch('main')];

/** Two trusted workflows of one app: one trusts both forms, the other only the new one, which no token has yet. */
export const wrong = () => {
  const repository = GitHubRepository.migrating({ from: GitHubRepository.classic(names), to: immutable, until: '2027-03-31' });
  const pool = new TrustedPool(new TerraformStack(new App(), 'gcp'), 'Pool', { poolId: 'github', project: 'my-project' });
  pool.addServiceAccount(new GitHubWorkflow({ name: 'deploy', repository, refs }), { accountId: 'deploy-both' });
  pool.addServiceAccount(new GitHubWorkflow({ name: 'release', repository: immutable, refs }), { accountId: 'deploy-ahead' });
};
