import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

const PROJECT = 'my-infrastructure';
const STATE = { bucket: 'my-terraform-state', prefix: 'orders' };

/** The configuration manages Pub/Sub; its state is below one prefix of a bucket, which pull requests do not reach. */
export function gcpAccounts(app: App): Record<'apply' | 'plan', TrustedServiceAccount> {
  const stack = new TerraformStack(app, 'gcp-infrastructure');
  new GoogleProvider(stack, 'Google', { project: PROJECT });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: PROJECT, projectNumber: ProjectNumber.literal('100000000001') });
  const accounts = {
    apply: pool.addServiceAccount(terraformApply, { accountId: terraformApply.name }),
    plan: pool.addServiceAccount(terraformPlan, { accountId: terraformPlan.name }),
  };
  GcpTask.applyTerraform(STATE).grantTo(accounts.apply);
  topics('manage-topics', TaskAccess.WRITE, 'roles/pubsub.editor').grantTo(accounts.apply);
  topics('look-at-topics', TaskAccess.READ_CONFIGURATION, 'roles/pubsub.viewer').grantTo(accounts.plan);
  return accounts;
}

/** What the provider of Terraform reads or changes takes roles of the configuration's own. Topics are made in the project: there is nothing narrower. */
function topics(id: string, access: TaskAccess, role: string): GcpTask {
  return GcpTask.of({
    id,
    text: `${id.replaceAll('-', ' ')} of ${PROJECT}`,
    access: [access],
    grants: [{ role, on: GcpResource.project(PROJECT) }],
    why: 'the configuration is made of topics and subscriptions',
    source: 'https://docs.cloud.google.com/pubsub/docs/access-control',
  });
}
