import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { terraformApply, terraformPlan } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const SITES = AzureScope.resourceGroup({ subscriptionId: SUBSCRIPTION, name: 'orders' });
const STATE = AzureScope.storageContainer(`/subscriptions/${SUBSCRIPTION}/resourceGroups/state/providers/Microsoft.Storage/storageAccounts/myterraformstate`, 'orders');

/** The configuration manages web sites in one resource group; its state is in a container of another, which pull requests do not reach. */
export function azureIdentities(app: App): { apply: TrustedIdentity; plan: TrustedIdentity } {
  const stack = new TerraformStack(app, 'azure-infrastructure');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  const identities = { apply: identity(stack, terraformApply), plan: identity(stack, terraformPlan) };
  AzureTask.applyTerraform({ state: STATE }).grantTo(identities.apply);
  sites('manage-sites', TaskAccess.WRITE, 'Website Contributor').grantTo(identities.apply);
  sites('look-at-sites', TaskAccess.READ_CONFIGURATION, 'Reader').grantTo(identities.plan);
  return identities;
}

/** Narrower than `manages` of `applyTerraform`, which is Contributor: the configuration is made of web sites. */
function sites(id: string, access: TaskAccess, role: string): AzureTask {
  return AzureTask.of({
    id,
    text: `${id.replaceAll('-', ' ')} of orders`,
    access: [access],
    assignments: [AzureRoleAssignment.of(AzureRole.builtIn(role), SITES)],
    why: 'the configuration is made of web sites',
    source: 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/web-and-mobile#website-contributor',
  });
}

function identity(stack: TerraformStack, workflow: GitHubWorkflow): TrustedIdentity {
  return new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
}
