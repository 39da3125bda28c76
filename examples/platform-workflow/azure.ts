import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { App, TerraformStack } from 'cdktf';
import { deployments, inventory, services } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const LIST_RESOURCES = AzureTask.of({
  id: 'list-resources',
  text: 'list what runs, by names and tags',
  access: [TaskAccess.READ_CONFIGURATION],
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUBSCRIPTION, name: 'catalogue' }))],
  why: 'the inventory',
  source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/general#reader',
});
/** Terraform reads every resource of a stack at each plan: a hundred identities are some minutes. */
const PER_STACK = 100;

/** An identity for each repository, and one application whose flexible credential takes the inventory of all of them. */
export function azureFleet(app: App): { identities: Map<string, TrustedIdentity>; application: TrustedApplication } {
  const identities = new Map<string, TrustedIdentity>();
  for (let start = 0; start < services.length; start += PER_STACK) {
    const stack = stackOf(app, `azure-services-${start / PER_STACK + 1}`);
    services.slice(start, start + PER_STACK).forEach((_, index) => identities.set(deployments[start + index].name, identity(stack, start + index)));
  }
  return { identities, application: application(app) };
}

function identity(stack: TerraformStack, index: number): TrustedIdentity {
  const [workflow, service] = [deployments[index], services[index]];
  const made = new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.deployApp({ app: AzureScope.of(`/subscriptions/${SUBSCRIPTION}/resourceGroups/${service}/providers/Microsoft.Web/sites/${service}`) }).grantTo(made);
  return made;
}

/** A managed identity takes exact subjects alone, and 20 of them: all repositories at once are a pattern. */
function application(app: App): TrustedApplication {
  const stack = stackOf(app, 'azure-inventory');
  new AzureadProvider(stack, 'Entra', {});
  const made = new TrustedApplication(stack, 'Inventory', { workflow: inventory, application: ApplicationSource.create({ displayName: inventory.name }) });
  LIST_RESOURCES.grantTo(made);
  return made;
}

function stackOf(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  return stack;
}
