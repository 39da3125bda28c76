import { CloudRunV2ServiceIamMember } from '@cdktf/provider-google/lib/cloud-run-v2-service-iam-member';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { PoolBudget, ProjectNumber, ProjectRole, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { deployments, inventory, services } from './model';

const PROJECT = 'my-identity';

/** One pool takes them all; a project takes 100 service accounts. Their roles are on their own services, none on the project. */
export const gcpBudget = PoolBudget.of({
  accounts: [...deployments.map((workflow) => ({ workflow, pool: 'github', projectRoles: 0 })), { workflow: inventory, pool: 'github', project: PROJECT }],
});

export function gcpFleet(app: App): TrustedPool {
  const stack = new TerraformStack(app, 'gcp-platform');
  new GoogleProvider(stack, 'Google', { project: PROJECT });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: PROJECT, projectNumber: ProjectNumber.literal('100000000001') });
  pool.createServiceAccount(inventory, { accountId: inventory.name, projectRoles: [ProjectRole.of('roles/cloudasset.viewer')] });
  for (const { project, workflows } of gcpBudget.projects.filter((share) => share.project !== PROJECT)) {
    workflows.forEach((name) => account(pool, name, `my-services-${project.split('-')[1]}`));
  }
  return pool;
}

/** It may deploy its own service, and no other one of the project. */
function account(pool: TrustedPool, name: string, project: string): void {
  const index = deployments.findIndex((workflow) => workflow.name === name);
  const { member } = pool.createServiceAccount(deployments[index], { accountId: name, project });
  new CloudRunV2ServiceIamMember(pool, `${name}-service`, { project, location: 'europe-west3', name: services[index], role: 'roles/run.developer', member });
}
