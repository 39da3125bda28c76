import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { OidcWorkflow } from 'cdk-trusted-workflows';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { apply, production } from './model';

/** A pool for each issuer. */
export function gcpAccounts(app: App): { production: TrustedServiceAccount; apply: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  const account = (poolId: string, workflow: OidcWorkflow) => new TrustedPool(stack, poolId, { poolId, project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001') })
    .addServiceAccount(workflow, { accountId: workflow.name });
  const accounts = { production: account('buildkite', production), apply: account('spacelift', apply) };
  GcpTask.deployService({ project: 'my-shop', location: 'europe-west1', service: 'shop', runsAs: 'projects/my-shop/serviceAccounts/shop@my-shop.iam.gserviceaccount.com' }).grantTo(accounts.production);
  GcpTask.applyTerraform({ bucket: 'my-shop-state', prefix: 'shop' }).grantTo(accounts.apply);
  return accounts;
}
