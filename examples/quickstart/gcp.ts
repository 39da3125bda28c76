import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, ProjectRole, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';

/** A project for each tier: its own pool, and a service account that only this workflow may impersonate. */
export function gcpStack(app: App, workflow: GitHubWorkflow, project: string, projectNumber: string): TrustedPool {
  const stack = new TerraformStack(app, `gcp-${workflow.name}`);
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(projectNumber) });
  pool.createServiceAccount(workflow, { accountId: `deploy-${workflow.name}`, projectRoles: [ProjectRole.of('roles/run.developer')] });
  return pool;
}
