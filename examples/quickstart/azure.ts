import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';

/** A subscription for each tier: the identity in a resource group of its own, and what it may do in another. */
export function azureStack(app: App, workflow: GitHubWorkflow, subscriptionId: string): TrustedIdentity {
  const stack = new TerraformStack(app, `azure-${workflow.name}`);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  return new TrustedIdentity(stack, 'Deploy', {
    workflow,
    identity: IdentitySource.create({ name: `deploy-${workflow.name}`, resourceGroupName: 'identities', location: 'westeurope' }),
    roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Website Contributor'), AzureScope.resourceGroup({ subscriptionId, name: `site-${workflow.name}` }))],
  });
}
