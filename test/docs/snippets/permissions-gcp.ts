import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { GitHubWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { GcpResource, GcpTask, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';

// docs/permissions.md
export function first(pool: TrustedPool, production: GitHubWorkflow): void {
  const account = pool.addServiceAccount(production, { accountId: 'deploy-production' });
  GcpTask.pushImages({ project: 'my-production', location: 'europe-west1', repository: 'app' }).grantTo(account);
  GcpTask.applyTerraform({ bucket: 'my-terraform-state', prefix: 'envs/production' }).grantTo(account);
}

export function direct(pool: TrustedPool, staging: GitHubWorkflow): void {
  pool.grantTask(staging, GcpTask.pullImages({ project: 'my-production', location: 'europe-west1', repository: 'app' }));
}

export function plan(reviewer: TrustedServiceAccount): void {
  GcpTask.planTerraform({ bucket: 'my-terraform-state', prefix: 'envs/production' }).grantTo(reviewer);
}

export function service(account: TrustedServiceAccount, web: ServiceAccount): void {
  GcpTask.deployService({
    project: 'my-production',
    location: 'europe-west1',
    service: 'web',
    runsAs: web.name,
    images: { project: 'my-production', location: 'europe-west1', repository: 'app' },
  }).grantTo(account);
}

export function own(): GcpTask {
  const publishEvents = GcpTask.of({
    id: 'publish-events',
    text: 'publish events to the bus of orders',
    access: [TaskAccess.WRITE],
    grants: [{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-production') }],
    why: 'tells other services what was ordered',
    source: 'https://docs.cloud.google.com/pubsub/docs/access-control',
  });
  return publishEvents;
}
