import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { GcpFleetBudget, GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { deployments, inventory, services } from './model';

const PROJECT = 'my-identity';

/** One pool takes them all; a project takes 100 service accounts. Their roles are on their own services, none on the project. */
export const gcpBudget = GcpFleetBudget.of({
  accounts: [...deployments.map((workflow) => ({ workflow, pool: 'github', projectRoles: 0 })), { workflow: inventory, pool: 'github', project: PROJECT }],
});

const LIST_ASSETS = GcpTask.of({
  id: 'list-assets',
  text: 'list what runs, by names and settings',
  access: [TaskAccess.READ_CONFIGURATION],
  grants: [{ role: 'roles/cloudasset.viewer', on: GcpResource.project(PROJECT) }],
  why: 'the inventory',
  source: 'https://docs.cloud.google.com/asset-inventory/docs/access-control',
});

/** The service accounts, by name of their workflow. */
export function gcpFleet(app: App): Map<string, TrustedServiceAccount> {
  const stack = new TerraformStack(app, 'gcp-platform');
  new GoogleProvider(stack, 'Google', { project: PROJECT });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: PROJECT, projectNumber: ProjectNumber.literal('100000000001') });
  LIST_ASSETS.grantTo(pool.addServiceAccount(inventory, { accountId: inventory.name }));
  const shares = gcpBudget.shares.filter(({ kind, name }) => kind === 'project' && name !== PROJECT);
  return new Map(shares.flatMap(({ name: project, workflows }) => (
    workflows.map((workflow): [string, TrustedServiceAccount] => [workflow, account(pool, workflow, `my-services-${project.split('-')[1]}`)]))));
}

/** It may deploy its own service, and no other one of the project. */
function account(pool: TrustedPool, name: string, project: string): TrustedServiceAccount {
  const index = deployments.findIndex((workflow) => workflow.name === name);
  const made = pool.addServiceAccount(deployments[index], { accountId: name, project });
  GcpTask.deployService({ project, location: 'europe-west3', service: services[index], runsAs: `projects/${project}/serviceAccounts/${services[index]}@${project}.iam.gserviceaccount.com` }).grantTo(made);
  return made;
}
