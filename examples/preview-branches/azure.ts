import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { production, stagingExact } from './model';

/** A subscription for each tier. There is no identity for the plan: its subject ends in the number of the pull request. */
export function azureIdentities(app: App): { production: TrustedIdentity; staging: TrustedIdentity } {
  return {
    production: identity(app, production, '11111111-1111-1111-1111-111111111111'),
    staging: identity(app, stagingExact, '22222222-2222-2222-2222-222222222222'),
  };
}

function identity(app: App, workflow: GitHubWorkflow, subscriptionId: string): TrustedIdentity {
  const stack = new TerraformStack(app, `azure-${workflow.name}`);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const made = new TrustedIdentity(stack, 'Deploy', {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployApp({ app: AzureScope.of(`/subscriptions/${subscriptionId}/resourceGroups/my-app/providers/Microsoft.Web/sites/my-${workflow.name}`) }).grantTo(made);
  return made;
}
