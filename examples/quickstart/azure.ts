import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';

/** A subscription for each tier: the identity in a resource group of its own, and the one site that it may deploy in another. */
export function azureStack(app: App, workflow: GitHubWorkflow, subscriptionId: string): TrustedIdentity {
  const stack = new TerraformStack(app, `azure-${workflow.name}`);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const identity = new TrustedIdentity(stack, 'Deploy', {
    workflow,
    identity: IdentitySource.create({ name: `deploy-${workflow.name}`, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployApp({ app: AzureScope.of(`/subscriptions/${subscriptionId}/resourceGroups/site/providers/Microsoft.Web/sites/my-site-${workflow.name}`) }).grantTo(identity);
  return identity;
}
