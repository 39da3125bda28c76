import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { previewPlan, production, staging } from './model';

/** No task of the library looks at a service: one of the team's own, on the one service of staging. */
const LOOK_AT_APP = GcpTask.of({
  id: 'look-at-app',
  text: 'look at the service my-app of staging',
  access: [TaskAccess.READ_CONFIGURATION],
  grants: [{ role: 'roles/run.viewer', on: GcpResource.service({ project: 'my-app-staging', location: 'europe-west1', service: 'my-app' }) }],
  why: 'the plan compares what runs',
  source: 'https://docs.cloud.google.com/run/docs/reference/iam/roles',
});

/** A project and a pool for each tier. In the pool of staging two workflows stand side by side and never borrow each other's account. */
export function gcpAccounts(app: App): Record<'production' | 'staging' | 'plan', TrustedServiceAccount> {
  const live = pool(app, 'my-app-production', '100000000001');
  const test = pool(app, 'my-app-staging', '100000000002');
  const accounts = {
    production: live.addServiceAccount(production, { accountId: production.name }),
    staging: test.addServiceAccount(staging, { accountId: staging.name }),
    plan: test.addServiceAccount(previewPlan, { accountId: previewPlan.name }),
  };
  deployApp('my-app-production').grantTo(accounts.production);
  deployApp('my-app-staging').grantTo(accounts.staging);
  LOOK_AT_APP.grantTo(accounts.plan);
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
