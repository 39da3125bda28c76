import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { KubernetesWorkflow } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
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
  return new TrustedIdentity(stack, 'Pods', {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
    roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Storage Blob Data Reader'), AzureScope.resourceGroup({ subscriptionId, name: 'shop' }))],
  });
}
