import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { Deployment, deployments, Stage, STAGES } from './model';

const SUBSCRIPTIONS: Record<Stage, string> = { staging: '22222222-2222-2222-2222-222222222222', production: '11111111-1111-1111-1111-111111111111' };

/** A subscription for each stage, with an identity for each service in it. */
export function azureIdentities(app: App): TrustedIdentity[] {
  return STAGES.flatMap((stage) => {
    const stack = new TerraformStack(app, `azure-${stage}`);
    new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTIONS[stage] });
    return deployments.filter((deployment) => deployment.stage === stage).map((deployment) => identity(stack, deployment));
  });
}

function identity(stack: TerraformStack, { service, stage, workflow }: Deployment): TrustedIdentity {
  const made = new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployApp({ app: AzureScope.of(`/subscriptions/${SUBSCRIPTIONS[stage]}/resourceGroups/${service}/providers/Microsoft.Web/sites/my-${service}-${stage}`) }).grantTo(made);
  return made;
}
