import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GitLabWorkflow } from 'cdk-trusted-workflows';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { production, release } from './model';

const PLACE = { project: 'my-shop', location: 'europe-west1' };
const IMAGES = { ...PLACE, repository: 'shop' };

/** One pool; a service account for each workflow, which the other one cannot use. */
export function gcpAccounts(app: App): { production: TrustedServiceAccount; release: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'gitlab', project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001') });
  const account = (workflow: GitLabWorkflow) => pool.addServiceAccount(workflow, { accountId: workflow.name });
  const accounts = { production: account(production), release: account(release) };
  GcpTask.deployService({ ...PLACE, service: 'shop', runsAs: 'projects/my-shop/serviceAccounts/shop@my-shop.iam.gserviceaccount.com', images: IMAGES }).grantTo(accounts.production);
  GcpTask.pushImages(IMAGES).grantTo(accounts.release);
  return accounts;
}
