import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { OidcWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { apply, production } from './model';

/** A pool for each issuer. */
export function gcpAccounts(app: App): { production: TrustedServiceAccount; apply: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  const account = (poolId: string, workflow: OidcWorkflow) => new TrustedPool(stack, poolId, { poolId, project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001') })
    .addServiceAccount(workflow, { accountId: workflow.name, roleAssignments: [ProjectRole.of('roles/run.developer')] });
  return { production: account('buildkite', production), apply: account('spacelift', apply) };
}
