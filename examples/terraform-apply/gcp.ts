import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

/** The configuration manages Pub/Sub; its state is in one bucket, which pull requests do not reach. */
export function gcpAccounts(app: App): Record<'apply' | 'plan', TrustedServiceAccount> {
  const project = 'my-infrastructure';
  const stack = new TerraformStack(app, 'gcp-infrastructure');
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal('100000000001') });
  const apply = account(pool, terraformApply, 'roles/pubsub.editor');
  new StorageBucketIamMember(pool, `${terraformApply.name}-state`, { bucket: 'my-terraform-state', role: 'roles/storage.objectUser', member: apply.member });
  return { apply, plan: account(pool, terraformPlan, 'roles/pubsub.viewer') };
}

function account(pool: TrustedPool, workflow: GitHubWorkflow, role: string): TrustedServiceAccount {
  return pool.addServiceAccount(workflow, { accountId: workflow.name, roleAssignments: [ProjectRole.of(role)] });
}
