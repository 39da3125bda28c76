import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask } from 'cdk-trusted-workflows/azure';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { App, TerraformStack } from 'cdktf';
import { Door, emergency } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const SHOP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop/providers/Microsoft.Web/sites/shop`;

/** Website Contributor is wider than a swap of slots, on this one site: Azure has no narrower role that is built in. */
const rollBack = AzureTask.of({
  id: 'roll-back-site',
  text: 'swap the site shop back to the slot that ran before',
  access: [TaskAccess.READ_CONFIGURATION, TaskAccess.WRITE],
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Website Contributor'), AzureScope.of(SHOP))],
  why: 'az webapp deployment slot swap changes the site and its slot',
  source: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
});

/** An application: its access tokens live 60 to 90 minutes. Those of a managed identity live a day, which the tier refuses. */
export function azureApplication(app: App, door: Door): TrustedApplication {
  const stack = new TerraformStack(app, 'azure-emergency');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  new AzureadProvider(stack, 'Entra', {});
  const application = new TrustedApplication(stack, 'Emergency', {
    workflow: emergency, application: ApplicationSource.create({ displayName: emergency.name }), closed: door === 'closed',
  });
  rollBack.grantTo(application);
  return application;
}
