import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { apply } from './model';

const subscriptionId = '11111111-1111-1111-1111-111111111111';

/** The subject of Spacelift tells all that is asked for. That of Buildkite tells no branch and no organization, so no identity of Azure trusts it. */
export function azureIdentity(app: App): TrustedIdentity {
  const stack = new TerraformStack(app, 'azure-shop');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const identity = new TrustedIdentity(stack, 'Apply', {
    workflow: apply,
    identity: IdentitySource.create({ name: apply.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  const account = `/subscriptions/${subscriptionId}/resourceGroups/state/providers/Microsoft.Storage/storageAccounts/myshopstate`;
  AzureTask.applyTerraform({ state: AzureScope.storageContainer(account, 'shop') }).grantTo(identity);
  return identity;
}
