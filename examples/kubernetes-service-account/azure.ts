import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { KubernetesWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { orders, reports } from './model';

/** A managed identity for each service account. */
export function azureIdentities(app: App): { orders: TrustedIdentity; reports: TrustedIdentity } {
  return { orders: identity(app, orders), reports: identity(app, reports) };
}

function identity(app: App, workflow: KubernetesWorkflow): TrustedIdentity {
  const subscriptionId = '11111111-1111-1111-1111-111111111111';
  const stack = new TerraformStack(app, `azure-${workflow.name}`);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const made = new TrustedIdentity(stack, 'Pods', {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  const account = `/subscriptions/${subscriptionId}/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/myshop`;
  AzureTask.of({
    id: 'read-blobs',
    text: `read what is stored for ${workflow.name}`,
    access: [TaskAccess.READ_DATA],
    assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Storage Blob Data Reader'), AzureScope.storageContainer(account, workflow.name))],
    why: 'the pods work on what others put there',
    source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/storage',
  }).grantTo(made);
  return made;
}
