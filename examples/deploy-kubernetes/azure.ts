import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { Deployment, deployments } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
/** It uses Microsoft Entra ID and Azure RBAC: a namespace is a scope there. */
const CLUSTER = `/subscriptions/${SUBSCRIPTION}/resourceGroups/clusters/providers/Microsoft.ContainerService/managedClusters/shop`;

/** One identity for each namespace. */
export function azureIdentities(app: App): TrustedIdentity[] {
  const stack = new TerraformStack(app, 'azure-shop');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  return deployments.map((deployment) => identity(stack, deployment));
}

function identity(stack: TerraformStack, { workflow, namespace }: Deployment): TrustedIdentity {
  const made = new TrustedIdentity(stack, workflow.name, {
    workflow, identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployKubernetes({ clusterId: CLUSTER, namespaces: [namespace] }).grantTo(made);
  return made;
}
