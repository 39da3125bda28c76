import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Aspects, TerraformLocal, TerraformStack, TerraformVariable } from 'cdktf';
import { TrustedIdentity } from '../../../src/constructs/azure';
import { AUDIENCE, GITHUB } from '../../fixtures/azure';
import { newApp } from '../../fixtures/azure-artifact';
import { created, existing, identity, SUB, workflow } from '../../fixtures/azure-negative';
import { anotherStack, data, RawElement, resource } from '../../fixtures/terraform-blocks';

const TYPE = 'azurerm_federated_identity_credential';
const OF = (name: string, subscription = SUB) => `/subscriptions/${subscription}/resourceGroups/rg-ci/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const ANY = { name: 'any', issuer: GITHUB, subject: 'repo:evil/repo:ref:refs/heads/main', audience: [AUDIENCE], resource_group_name: 'rg-ci' };

const byHand = (stack: TerraformStack, parentId: string) => new FederatedIdentityCredential(stack, 'ByHand', {
  name: 'any', issuer: GITHUB, subject: ANY.subject, audience: [AUDIENCE], parentId, resourceGroupName: 'rg-ci',
});

/** A second stack with the azurerm provider. */
function second(stack: TerraformStack): TerraformStack {
  const other = anotherStack(stack);
  new AzurermProvider(other, 'azurerm', { features: [{}] });
  return other;
}

type Change = (stack: TerraformStack, trusted: TrustedIdentity) => unknown;

const synthesizing = (change: Change, props: Parameters<typeof identity>[0] = {}) => () => {
  const { stack, write } = newApp();
  change(stack, identity(props, stack));
  return write();
};

describe('a credential by hand on the identity of a TrustedIdentity fails the synthesis', () => {
  test.each<[how: string, change: Change]>([
    ['a standard one', (stack, { identityId }) => byHand(stack, identityId)],
    ['an escape hatch, by the newer name of its parent', (stack, { identityId }) => resource(stack, 'Hatch', TYPE, { ...ANY, user_assigned_identity_id: identityId })],
    ['a flexible one, through the generic provider of ARM', (stack, { identityId }) => resource(stack, 'Flexible', 'azapi_resource', {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2025-01-31-preview',
      parent_id: identityId,
      body: { properties: { claimsMatchingExpression: { value: "claims['sub'] matches '*'", languageVersion: 1 } } },
    })],
    ['an update through it', (stack) => resource(stack, 'Update', 'azapi_update_resource', {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30', resource_id: `${OF('id-production')}/federatedIdentityCredentials/x`,
    })],
    ['an override of the stack that adds one', (stack, { identityId }) => stack.addOverride(`resource.${TYPE}.evil`, { ...ANY, parent_id: identityId })],
    ['an override of the stack that adds a list', (stack, { identityId }) => stack.addOverride('resource', [{ [TYPE]: [{ evil: [{ ...ANY, parent_id: identityId }] }] }])],
    ['one that is led to the identity by an override', (stack, { identityId }) => byHand(stack, OF('other')).addOverride('parent_id', identityId)],
    ['one that an aspect adds', (stack, { identityId }) => Aspects.of(stack).add({ visit: (node) => node === stack && byHand(stack, identityId) })],
    ['an element that writes one', (stack, { identityId }) => new RawElement(stack, 'Raw', { resource: { [TYPE]: { evil: { ...ANY, parent_id: identityId } } } })],
    ['through a local', (stack, { identityId }) => byHand(stack, new TerraformLocal(stack, 'id', identityId).asString)],
    ['through an expression', (stack, { identityId }) => byHand(stack, `\${format("%s", ${identityId})}`)],
    ['by its id, whatever the subscription', (stack) => byHand(stack, OF('ID-PRODUCTION'))],
    ['by its id with a variable in it', (stack) => byHand(stack, OF('id-production', new TerraformVariable(stack, 'sub', {}).stringValue))],
    ['through a data source that looks it up', (stack) => byHand(stack, data(stack, 'Found', 'azurerm_user_assigned_identity', {
      name: 'id-production', resource_group_name: 'rg-ci',
    }).getStringAttribute('id'))],
    ['in another stack, by a reference', (stack, { identityId }) => byHand(second(stack), identityId)],
    ['in another stack, through a data source', (stack) => {
      const other = second(stack);
      return byHand(other, data(other, 'Found', 'azurerm_user_assigned_identity', { name: 'id-production', resource_group_name: 'RG-CI' }).getStringAttribute('id'));
    }],
    ['in another stack, by an aspect of it', (stack, { identityId }) => {
      const other = second(stack);
      return Aspects.of(other).add({ visit: (node) => node === other && byHand(other, OF('id-production')) && identityId });
    }],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow('lets others act as the managed identity of ci/Production');
  });

  test('on an existing identity too, by its id in another letter case', () => {
    expect(synthesizing((stack) => byHand(stack, OF('id-shared').toUpperCase()), { identity: existing() })).toThrow('azure-credential-by-hand');
  });

  test('on one that the stack makes, by a reference', () => {
    const { stack, write } = newApp();
    const made = new UserAssignedIdentity(stack, 'Made', { name: 'id-made', resourceGroupName: 'rg-ci', location: 'westeurope' });
    const ids = { id: made.id, principalId: made.principalId, clientId: made.clientId, tenantId: made.tenantId, resourceGroupName: 'rg-ci' };
    identity({ identity: existing(ids) }, stack);
    byHand(stack, OF('id-made'));
    expect(write).toThrow('azure-credential-by-hand');
  });

  test('where the trust is closed as well', () => {
    expect(synthesizing((stack, { identityId }) => byHand(stack, identityId), { closed: true })).toThrow('azure-credential-by-hand');
  });
});

describe('what is nobody else\'s way in stays allowed', () => {
  test.each<[what: string, change: Change]>([
    ['a credential on another identity of the stack', (stack) => byHand(stack, new UserAssignedIdentity(stack, 'Other', {
      name: 'id-other', resourceGroupName: 'rg-ci', location: 'westeurope',
    }).id)],
    ['a credential on an identity that is looked up by another name', (stack) => byHand(stack, data(stack, 'Found', 'azurerm_user_assigned_identity', {
      name: 'id-other', resource_group_name: 'rg-ci',
    }).getStringAttribute('id'))],
    ['a credential on an identity that only the deployment knows', (stack) => byHand(stack, new TerraformVariable(stack, 'id', {}).stringValue)],
    ['an identity of the same name, looked up with another provider', (stack) => byHand(stack, data(stack, 'Found', 'azurerm_user_assigned_identity', {
      name: 'id-production', resource_group_name: 'rg-ci', provider: 'azurerm.other',
    }).getStringAttribute('id'))],
    ['another resource of the generic provider', (stack, { identityId }) => resource(stack, 'Lock', 'azapi_resource', {
      type: 'Microsoft.Authorization/locks@2020-05-01', name: 'any', parent_id: identityId,
    })],
    ['a role by hand for the identity', (stack, { principalId }) => resource(stack, 'Role', 'azurerm_role_assignment', { principal_id: principalId, scope: OF('x'), role_definition_name: 'Reader' })],
    ['tags by an override', (_, trusted) => (trusted.node.findChild('Identity') as UserAssignedIdentity).addOverride('tags.team', 'ours')],
    ['an unrelated override of the stack', (stack) => stack.addOverride('terraform.required_version', '>= 1.5')],
    ['an override of the stack for another resource', (stack) => stack.addOverride('resource.azurerm_resource_group.rg', { name: 'rg', location: 'westeurope' })],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).not.toThrow();
  });

  test('a second trusted workflow on the same identity, in another stack', () => {
    const { stack, write } = newApp();
    const acknowledge = [{ id: 'azure/shared-identity', reason: 'one deployment', expires: '2099-12-31' }];
    const [first, other] = ['one', 'two'].map((name) => workflow({ name, acknowledge, environment: name, refs: undefined }));
    identity({ identity: existing(), workflow: first }, stack);
    identity({ identity: existing(), workflow: other }, second(stack));
    expect(write).not.toThrow();
  });
});

describe('an override of the stack', () => {
  const credentialOf = ({ node }: TrustedIdentity) => node.children.find((child) => child instanceof FederatedIdentityCredential)!;
  const overriding = (attribute: string, value: unknown) => synthesizing((stack, trusted) =>
    stack.addOverride(`resource.${TYPE}.${credentialOf(trusted).friendlyUniqueId}.${attribute}`, value));

  test.each<[string, unknown]>([
    ['subject', '*'], ['issuer', 'https://issuer.evil.example'], ['audience', ['mine']], ['parent_id', OF('other')], ['count', 0], ['lifecycle', { ignore_changes: ['subject'] }],
  ])('of the %s of a credential fails the synthesis', (attribute, value) => {
    expect(overriding(attribute, value)).toThrow('azure-trust-changed');
  });

  test.each<[string, unknown]>([['timeouts', { create: '10m' }], ['lifecycle', { prevent_destroy: true }]])('of its %s does not', (attribute, value) => {
    expect(overriding(attribute, value)).not.toThrow();
  });

  test('a second element of the address of a credential is laid over it, so it fails the synthesis', () => {
    const change: Change = (stack, trusted) => resource(stack, 'Over', TYPE, { subject: '*' }).overrideLogicalId(credentialOf(trusted).friendlyUniqueId);
    expect(synthesizing(change)).toThrow('subject was changed');
  });

  test('a stack of a class of its own is read as it writes itself', () => {
    const { stack, write } = newApp();
    const trusted = identity({}, stack);
    const plain = stack.toTerraform.bind(stack);
    stack.toTerraform = () => ({ ...plain(), resource: { [TYPE]: { evil: { ...ANY, parent_id: OF('id-production') } } } });
    expect(write).toThrow('azure-credential-by-hand');
    expect(trusted.credentials).toHaveLength(1);
  });

  test('taking the whole construct away takes no check away', () => {
    expect(synthesizing((stack, trusted) => {
      stack.node.tryRemoveChild(trusted.node.id);
      return byHand(stack, OF('id-production'));
    })).toThrow(/it was taken away[^]*azure-credential-by-hand/);
  });
});

test('what is wrong in a stack without trusted identities is told too', () => {
  const { stack, write } = newApp();
  byHand(stack, OF('id-production'));
  identity({ identity: created() }, second(stack));
  expect(write).toThrow('azure-credential-by-hand');
});
