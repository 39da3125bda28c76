import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ContainerRegistry } from '@cdktf/provider-azurerm/lib/container-registry';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { App, TerraformStack } from 'cdktf';
import { releaseImage, stagingImage } from './model';

/** Tags `v*` are a pattern: an application holds it by a flexible credential, which Microsoft calls a preview. A managed identity takes main alone. */
export function azureIdentities(app: App): { release: TrustedApplication; staging: TrustedIdentity } {
  const release = stackOf(app, 'azure-release', '11111111-1111-1111-1111-111111111111');
  new AzureadProvider(release, 'Entra', {});
  const application = new TrustedApplication(release, 'Push', { workflow: releaseImage, application: ApplicationSource.create({ displayName: releaseImage.name }) });
  AzureTask.pushImages({ registry: registry(release, 'myreleases') }).grantTo(application);

  const staging = stackOf(app, 'azure-staging', '22222222-2222-2222-2222-222222222222');
  const identity = new TrustedIdentity(staging, 'Push', {
    workflow: stagingImage, identity: IdentitySource.create({ name: stagingImage.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.pushImages({ registry: registry(staging, 'mystaging') }).grantTo(identity);
  return { release: application, staging: identity };
}

function stackOf(app: App, id: string, subscriptionId: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  return stack;
}

/** AcrPush is on a registry, not on a repository in it: one registry for one team and one tier. */
function registry(stack: TerraformStack, name: string): AzureScope {
  return AzureScope.of(new ContainerRegistry(stack, 'Images', { name, resourceGroupName: 'images', location: 'westeurope', sku: 'Standard', adminEnabled: false }).id);
}
