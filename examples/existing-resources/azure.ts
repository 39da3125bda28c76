import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { App, TerraformStack } from 'cdktf';
import { legacyDeploy } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const TENANT = '22222222-2222-2222-2222-222222222222';

/** The identity keeps its roles, and what it trusts already: credentials are added beside those. */
export function azureIdentity(app: App): TrustedIdentity {
  const stack = new TerraformStack(app, 'azure-identity');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  return new TrustedIdentity(stack, 'Identity', {
    workflow: legacyDeploy,
    identity: IdentitySource.fromAttributes({
      id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/legacy/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${legacyDeploy.name}`,
      principalId: 'aaaaaaaa-0000-0000-0000-000000000001',
      clientId: 'aaaaaaaa-0000-0000-0000-000000000002',
      tenantId: TENANT,
    }),
  });
}

/** The same for an application. Files name it by its object id. */
export function azureApplication(app: App): TrustedApplication {
  const stack = new TerraformStack(app, 'azure-application');
  new AzureadProvider(stack, 'Entra', {});
  return new TrustedApplication(stack, 'Application', {
    workflow: legacyDeploy,
    application: ApplicationSource.fromAttributes({
      objectId: 'bbbbbbbb-0000-0000-0000-000000000001', clientId: 'bbbbbbbb-0000-0000-0000-000000000002', principalId: 'bbbbbbbb-0000-0000-0000-000000000003', tenantId: TENANT,
    }),
  });
}
