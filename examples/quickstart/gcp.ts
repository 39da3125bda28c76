import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';

/** A project for each tier: its own pool, and a service account that only this workflow may impersonate. */
export function gcpStack(app: App, workflow: GitHubWorkflow, project: string, projectNumber: string): TrustedServiceAccount {
  const stack = new TerraformStack(app, `gcp-${workflow.name}`);
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(projectNumber) });
  const account = pool.addServiceAccount(workflow, { accountId: `deploy-${workflow.name}` });
  GcpTask.deployService({ project, location: 'europe-west1', service: 'site', runsAs: `projects/${project}/serviceAccounts/site@${project}.iam.gserviceaccount.com` }).grantTo(account);
  return account;
}
