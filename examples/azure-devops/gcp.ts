import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { AzureDevOpsWorkflow } from 'cdk-trusted-workflows';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { production, staging } from './model';

/** A project and a pool for each stage. The tokens are those of the connections to Azure. */
export function gcpAccounts(app: App): { production: TrustedServiceAccount; staging: TrustedServiceAccount } {
  return {
    production: account(app, production, 'my-shop-production', '100000000001'),
    staging: account(app, staging, 'my-shop-staging', '100000000002'),
  };
}

function account(app: App, workflow: AzureDevOpsWorkflow, project: string, number: string): TrustedServiceAccount {
  const stack = new TerraformStack(app, `gcp-${project}`);
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'azure-devops', project, projectNumber: ProjectNumber.literal(number) });
  const made = pool.addServiceAccount(workflow, { accountId: workflow.name });
  GcpTask.deployService({ project, location: 'europe-west1', service: 'shop', runsAs: `projects/${project}/serviceAccounts/shop@${project}.iam.gserviceaccount.com` }).grantTo(made);
  return made;
}
