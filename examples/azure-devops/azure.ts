import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzureDevOpsWorkflow } from 'cdk-trusted-workflows';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { production, staging } from './model';

/** The connection has the client id of the identity; the identity trusts the connection's subject. */
export function azureIdentities(app: App): { production: TrustedIdentity; staging: TrustedIdentity } {
  return {
    production: identity(app, production, '11111111-1111-1111-1111-111111111111'),
    staging: identity(app, staging, '22222222-2222-2222-2222-222222222222'),
  };
}

function identity(app: App, workflow: AzureDevOpsWorkflow, subscriptionId: string): TrustedIdentity {
  const stack = new TerraformStack(app, `azure-${workflow.name}`);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const made = new TrustedIdentity(stack, 'Deploy', {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployApp({ app: AzureScope.of(`/subscriptions/${subscriptionId}/resourceGroups/shop/providers/Microsoft.Web/sites/${workflow.name}-shop`) }).grantTo(made);
  return made;
}
