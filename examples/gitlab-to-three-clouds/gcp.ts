import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GitLabWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { production, release } from './model';

/** One pool; a service account for each workflow, which the other one cannot use. */
export function gcpAccounts(app: App): { production: TrustedServiceAccount; release: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'gitlab', project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001') });
  const account = (workflow: GitLabWorkflow) => pool.addServiceAccount(workflow, { accountId: workflow.name, roleAssignments: [ProjectRole.of('roles/run.developer')] });
  return { production: account(production), release: account(release) };
}
