import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const SITES = AzureScope.resourceGroup({ subscriptionId: SUBSCRIPTION, name: 'orders' });
const STATE = AzureScope.of(`/subscriptions/${SUBSCRIPTION}/resourceGroups/state/providers/Microsoft.Storage/storageAccounts/myterraformstate`);

/** The configuration manages web sites in one resource group; its state is in a storage account of another. */
export function azureIdentities(app: App): { apply: TrustedIdentity; plan: TrustedIdentity } {
  const stack = new TerraformStack(app, 'azure-infrastructure');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  return {
    apply: identity(stack, terraformApply, 'Website Contributor', 'Storage Blob Data Contributor'),
    plan: identity(stack, terraformPlan, 'Reader', 'Storage Blob Data Reader'),
  };
}

function identity(stack: TerraformStack, workflow: GitHubWorkflow, sites: string, state: string): TrustedIdentity {
  return new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
    roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn(sites), SITES), AzureRoleAssignment.of(AzureRole.builtIn(state), STATE)],
  });
}
