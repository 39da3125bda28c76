import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, ProjectRole, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

/** The configuration manages Pub/Sub; its state is in one bucket. */
export function gcpPool(app: App): TrustedPool {
  const project = 'my-infrastructure';
  const stack = new TerraformStack(app, 'gcp-infrastructure');
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal('100000000001') });
  account(pool, terraformApply, 'roles/pubsub.editor', 'roles/storage.objectUser');
  account(pool, terraformPlan, 'roles/pubsub.viewer', 'roles/storage.objectViewer');
  return pool;
}

function account(pool: TrustedPool, workflow: GitHubWorkflow, onProject: string, onState: string): void {
  const { member } = pool.createServiceAccount(workflow, { accountId: workflow.name, projectRoles: [ProjectRole.of(onProject)] });
  new StorageBucketIamMember(pool, `${workflow.name}-state`, { bucket: 'my-terraform-state', role: onState, member });
}
