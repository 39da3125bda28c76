import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GcpTask, ProjectNumber, ProjectRole, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { previewPlan, production, staging } from './model';

/** A project and a pool for each tier. In the pool of staging two workflows stand side by side and never borrow each other's account. */
export function gcpAccounts(app: App): Record<'production' | 'staging' | 'plan', TrustedServiceAccount> {
  const live = pool(app, 'my-app-production', '100000000001');
  const test = pool(app, 'my-app-staging', '100000000002');
  const accounts = {
    production: live.addServiceAccount(production, { accountId: production.name }),
    staging: test.addServiceAccount(staging, { accountId: staging.name }),
    plan: test.addServiceAccount(previewPlan, { accountId: previewPlan.name, roleAssignments: [ProjectRole.of('roles/run.viewer')] }),
  };
  deployApp('my-app-production').grantTo(accounts.production);
  deployApp('my-app-staging').grantTo(accounts.staging);
  return accounts;
}

function deployApp(project: string): GcpTask {
  return GcpTask.deployService({ project, location: 'europe-west1', service: 'my-app', runsAs: `projects/${project}/serviceAccounts/my-app@${project}.iam.gserviceaccount.com` });
}

function pool(app: App, project: string, number: string): TrustedPool {
  const stack = new TerraformStack(app, `gcp-${project}`);
  new GoogleProvider(stack, 'Google', { project });
  return new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(number) });
}
