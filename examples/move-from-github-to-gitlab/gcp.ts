import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { github, gitlab, Phase } from './model';

/** One project with a pool for each CI system, and an account for each. */
export function gcpAccounts(app: App, phase: Phase): { github: TrustedServiceAccount; gitlab: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  const pool = (poolId: string) => new TrustedPool(stack, poolId, { poolId, project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001') });
  const accounts = {
    github: pool('github').addServiceAccount(github, { accountId: github.name, closed: phase === Phase.GITLAB }),
    gitlab: pool('gitlab').addServiceAccount(gitlab, { accountId: gitlab.name }),
  };
  const deployService = GcpTask.deployService({ project: 'my-shop', location: 'europe-west1', service: 'shop', runsAs: 'projects/my-shop/serviceAccounts/shop@my-shop.iam.gserviceaccount.com' });
  Object.values(accounts).forEach((account) => deployService.grantTo(account));
  return accounts;
}
