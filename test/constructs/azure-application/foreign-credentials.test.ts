import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { ApplicationPasswordA as ApplicationPassword } from '@cdktf/provider-azuread/lib/application-password';
import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ServicePrincipalPassword } from '@cdktf/provider-azuread/lib/service-principal-password';
import { TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import { TrustedApplication } from '../../../src/constructs/azure-application';
import { AUDIENCE, GITHUB, RELEASES, trustOf } from '../../fixtures/azure';
import { APPLICATION, application, existing, newApp } from '../../fixtures/azure-application';
import { AzureFixtureWorkflow } from '../../fixtures/azure-workflow';
import { anotherStack, data, resource } from '../../fixtures/terraform-blocks';

const FLEXIBLE = 'azuread_application_flexible_federated_identity_credential';

const flexible = (stack: TerraformStack, applicationId: string) => new ApplicationFlexibleFederatedIdentityCredential(stack, 'Flexible', {
  displayName: 'any', issuer: GITHUB, claimsMatchingExpression: "claims['sub'] matches '*'", audience: AUDIENCE, applicationId,
});
const standard = (stack: TerraformStack, applicationId: string) => new ApplicationFederatedIdentityCredential(stack, 'Standard', {
  displayName: 'any', issuer: GITHUB, subject: 'repo:evil/repo:ref:refs/heads/main', audiences: [AUDIENCE], applicationId,
});

function second(stack: TerraformStack): TerraformStack {
  const other = anotherStack(stack);
  new AzureadProvider(other, 'azuread');
  return other;
}

type Change = (stack: TerraformStack, trusted: TrustedApplication) => unknown;

const synthesizing = (change: Change, props: Parameters<typeof application>[0] = {}) => () => {
  const { stack, write } = newApp();
  change(stack, application(props, stack));
  return write();
};

const registration = ({ node }: TrustedApplication) => node.findChild('Application') as ApplicationRegistration;

describe('a credential by hand on the application of a TrustedApplication fails the synthesis', () => {
  test.each<[how: string, change: Change]>([
    ['a flexible one that everybody matches', (stack, trusted) => flexible(stack, registration(trusted).id)],
    ['a standard one, by the object id', (stack, { objectId }) => standard(stack, `/applications/${objectId}`)],
    ['an escape hatch, by an older name', (stack, { objectId }) => resource(stack, 'Hatch', FLEXIBLE, { application_object_id: objectId, claims_matching_expression: '*' })],
    ['an override of the stack', (stack, trusted) => stack.addOverride(`resource.${FLEXIBLE}.evil`, { application_id: registration(trusted).id })],
    ['in another stack', (stack, trusted) => flexible(second(stack), registration(trusted).id)],
    ['through a data source, by the client id', (stack, { clientId }) => flexible(stack, data(stack, 'Found', 'azuread_application', { client_id: clientId }).getStringAttribute('id'))],
    ['through a data source, by the name', (stack) => flexible(stack, data(stack, 'Found', 'azuread_application', { display_name: 'production-deploy' }).getStringAttribute('id'))],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow('lets others act as the application of ci/Production');
  });

  test.each<[how: string, id: (stack: TerraformStack) => string]>([
    ['by its object id', () => `/applications/${APPLICATION.objectId.toUpperCase()}`],
    ['through a data source, by its client id', (stack) => data(stack, 'Found', 'azuread_application', { client_id: APPLICATION.clientId }).getStringAttribute('id')],
    ['through a data source, by its object id', (stack) => data(stack, 'Found', 'azuread_application', { object_id: APPLICATION.objectId }).getStringAttribute('id')],
  ])('on an existing one: %s', (_, id) => {
    expect(synthesizing((stack) => standard(stack, id(stack)), { application: existing() })).toThrow('azure-application-credential-by-hand');
  });
});

describe('a secret of an application that was made fails the synthesis', () => {
  test.each<[how: string, change: Change]>([
    ['a password', (stack, trusted) => new ApplicationPassword(stack, 'Password', { applicationId: registration(trusted).id })],
    ['a password of the service principal', (stack, { principalId }) => new ServicePrincipalPassword(stack, 'Password', { servicePrincipalId: principalId })],
    ['a password of a service principal that is looked up', (stack, { clientId }) => new ServicePrincipalPassword(stack, 'Password', {
      servicePrincipalId: data(stack, 'Found', 'azuread_service_principal', { client_id: clientId }).getStringAttribute('id'),
    })],
    ['a certificate', (stack, trusted) => resource(stack, 'Certificate', 'azuread_application_certificate', { application_id: registration(trusted).id, value: 'x' })],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow('azure-application-secret');
  });

  test('that of an existing one is its owner\'s', () => {
    expect(synthesizing((stack) => new ApplicationPassword(stack, 'Password', { applicationId: `/applications/${APPLICATION.objectId}` }), { application: existing() })).not.toThrow();
  });
});

describe('what is nobody else\'s way in stays allowed', () => {
  test.each<[what: string, change: Change]>([
    ['a credential on another application', (stack) => flexible(stack, new ApplicationRegistration(stack, 'Other', { displayName: 'production-deploy' }).id)],
    ['a credential on an existing one', (stack) => standard(stack, `/applications/${APPLICATION.objectId}`)],
    ['a credential on one that only the deployment knows', (stack) => standard(stack, new TerraformVariable(stack, 'id', {}).stringValue)],
    ['a password of another application', (stack) => new ApplicationPassword(stack, 'Password', { applicationId: `/applications/${APPLICATION.objectId}` })],
    ['a description by an override', (stack, trusted) => stack.addOverride(`resource.azuread_application_registration.${registration(trusted).friendlyUniqueId}.description`, 'ours')],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).not.toThrow();
  });
});

describe.each([false, true])('an override of the stack (flexible: %s)', (isFlexible) => {
  const props = isFlexible ? { workflow: new AzureFixtureWorkflow(trustOf([RELEASES])) } : {};
  test.each(['issuer', isFlexible ? 'claims_matching_expression' : 'subject', isFlexible ? 'audience' : 'audiences', 'application_id', 'display_name'])('of the %s fails the synthesis', (attribute) => {
    expect(synthesizing((stack, { node }) => {
      const credential = node.children.find((child): child is TerraformResource => TerraformResource.isTerraformResource(child) && child.terraformResourceType.endsWith('_credential'))!;
      stack.addOverride(`resource.${credential.terraformResourceType}.${credential.friendlyUniqueId}.${attribute}`, '*');
    }, props)).toThrow('azure-trust-changed');
  });
});
