import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ProjectNumber, ProjectRole, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { previewPlan, production, staging } from './model';

/** A project and a pool for each tier. In the pool of staging two workflows stand side by side and never borrow each other's account. */
export function gcpPools(app: App): { production: TrustedPool; staging: TrustedPool } {
  const live = pool(app, 'my-app-production', '100000000001');
  live.createServiceAccount(production, { accountId: production.name, projectRoles: [ProjectRole.of('roles/run.developer')] });
  const test = pool(app, 'my-app-staging', '100000000002');
  test.createServiceAccount(staging, { accountId: staging.name, projectRoles: [ProjectRole.of('roles/run.developer')] });
  test.createServiceAccount(previewPlan, { accountId: previewPlan.name, projectRoles: [ProjectRole.of('roles/run.viewer')] });
  return { production: live, staging: test };
}

function pool(app: App, project: string, number: string): TrustedPool {
  const stack = new TerraformStack(app, `gcp-${project}`);
  new GoogleProvider(stack, 'Google', { project });
  return new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(number) });
}
