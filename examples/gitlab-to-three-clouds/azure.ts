import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitLabWorkflow } from 'cdk-trusted-workflows';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { production, release } from './model';

const subscriptionId = '11111111-1111-1111-1111-111111111111';
const inShop = (resource: string) => AzureScope.of(`/subscriptions/${subscriptionId}/resourceGroups/shop/providers/${resource}`);

/** A managed identity for each workflow, with one credential for each subject. */
export function azureIdentities(app: App): { production: TrustedIdentity; release: TrustedIdentity } {
  const stack = new TerraformStack(app, 'azure-shop');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const identity = (workflow: GitLabWorkflow) => new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  const identities = { production: identity(production), release: identity(release) };
  AzureTask.deployApp({ app: inShop('Microsoft.Web/sites/my-shop') }).grantTo(identities.production);
  AzureTask.pushImages({ registry: inShop('Microsoft.ContainerRegistry/registries/myshop') }).grantTo(identities.release);
  return identities;
}
