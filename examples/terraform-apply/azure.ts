import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const SITES = AzureScope.resourceGroup({ subscriptionId: SUBSCRIPTION, name: 'orders' });
const STATE = AzureScope.of(`/subscriptions/${SUBSCRIPTION}/resourceGroups/state/providers/Microsoft.Storage/storageAccounts/myterraformstate`);

/** The configuration manages web sites in one resource group; its state is in a storage account of another, which pull requests do not reach. */
export function azureIdentities(app: App): { apply: TrustedIdentity; plan: TrustedIdentity } {
  const stack = new TerraformStack(app, 'azure-infrastructure');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  return {
    apply: identity(stack, terraformApply, [assign('Website Contributor', SITES), assign('Storage Blob Data Contributor', STATE)]),
    plan: identity(stack, terraformPlan, [assign('Reader', SITES)]),
  };
}

const assign = (role: string, scope: AzureScope) => AzureRoleAssignment.of(AzureRole.builtIn(role), scope);

function identity(stack: TerraformStack, workflow: GitHubWorkflow, roleAssignments: AzureRoleAssignment[]): TrustedIdentity {
  return new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
    roleAssignments,
  });
}
