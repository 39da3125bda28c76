import { DataAzurermSubscription } from '@cdktf/provider-azurerm/lib/data-azurerm-subscription';
import { ManagementGroup } from '@cdktf/provider-azurerm/lib/management-group';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleDefinition } from '@cdktf/provider-azurerm/lib/role-definition';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from '../../../src/constructs/azure';
import { TrustedWorkflowError } from '../../../src/internal/errors';
import { GitHubWorkflowProps, GitRef } from '../../../src/issuers';
import { PRODUCTION, trustOf } from '../../fixtures/azure';
import { newApp } from '../../fixtures/azure-artifact';
import { identity, workflow } from '../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../fixtures/azure-workflow';
import { secondCopy } from '../../fixtures/modules';

const SUB = '11111111-2222-3333-4444-555555555555';
const OTHER_GUID = '99999999-8888-7777-6666-555555555555';
const { of, privileged } = AzureRoleAssignment;
const group = AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' });
const subscription = AzureScope.subscription(SUB);

function identityIn(stack: TerraformStack, roleAssignments: AzureRoleAssignment[], resourceGroupName = 'rg-ci'): TrustedIdentity {
  return new TrustedIdentity(stack, 'Production', {
    workflow: new AzureFixtureWorkflow(trustOf([PRODUCTION])),
    identity: IdentitySource.create({ name: 'id-production', resourceGroupName, location: 'westeurope' }),
    roleAssignments,
  });
}

/** The role assignments that are written, or the code of the error. */
function assign(make: (stack: TerraformStack) => AzureRoleAssignment[], resourceGroupName?: string): Record<string, unknown>[] | string {
  const { stack, write } = newApp();
  try {
    identityIn(stack, make(stack), resourceGroupName);
  } catch (error) {
    return (error as TrustedWorkflowError).code;
  }
  return Object.values(write().json.resource.azurerm_role_assignment).map(({ '//': _, ...properties }) => properties);
}

const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const PRINCIPAL = { principal_id: '${azurerm_user_assigned_identity.Production_Identity_F67E72F1.principal_id}', principal_type: 'ServicePrincipal', skip_service_principal_aad_check: true };

test('a role by its id in the subscription of the scope', () => {
  expect(assign(() => [of(AzureRole.builtIn('reader'), group)])).toEqual([{
    ...PRINCIPAL, scope: `/subscriptions/${SUB}/resourceGroups/rg-app`, role_definition_id: `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/${READER}`,
  }]);
});

test('a role by its name where the scope does not tell the subscription', () => {
  const made = assign((stack) => [of(AzureRole.builtIn('Reader'), AzureScope.of(new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' }).id))]);
  expect(made).toEqual([{ ...PRINCIPAL, scope: '${azurerm_resource_group.group.id}', role_definition_name: 'Reader' }]);
});

test('a role that has no name here, where the scope does not tell the subscription', () => {
  const made = assign((stack) => [of(AzureRole.builtInId(OTHER_GUID), AzureScope.of(new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' }).id))]);
  expect(made).toMatchObject([{ role_definition_id: `/providers/Microsoft.Authorization/roleDefinitions/${OTHER_GUID}` }]);
});

test('a subscription that is a reference', () => {
  const made = assign((stack) => [of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: new DataAzurermSubscription(stack, 'current').subscriptionId, name: 'rg-app' }))]);
  expect(made).toMatchObject([{
    scope: '/subscriptions/${data.azurerm_subscription.current.subscription_id}/resourceGroups/rg-app',
    role_definition_id: `/subscriptions/\${data.azurerm_subscription.current.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/${READER}`,
  }]);
});

test('a custom role, literal or of the same stack', () => {
  const literal = `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/${OTHER_GUID}`;
  const made = assign((stack) => [
    of(AzureRole.custom(literal), group),
    of(AzureRole.custom(new RoleDefinition(stack, 'deployer', { name: 'deployer', scope: `/subscriptions/${SUB}` }).roleDefinitionResourceId), group),
  ]);
  expect((made as Record<string, unknown>[]).map(({ role_definition_id: id }) => id)).toEqual(expect.arrayContaining([literal, '${azurerm_role_definition.deployer.role_definition_resource_id}']));
});

test('a broad role with its reason, escaped', () => {
  const made = assign(() => [privileged(AzureRole.builtIn('Owner'), subscription, { reason: 'creates ${teams}, 100 %{ sure }' })]);
  expect(made).toMatchObject([{ scope: `/subscriptions/${SUB}`, description: 'creates $${teams}, 100 %%{ sure }' }]);
});

describe('how broad a role may be', () => {
  const tokens: Record<string, (stack: TerraformStack) => AzureScope> = {
    'a subscription': () => subscription,
    'a management group': () => AzureScope.managementGroup('mg-root'),
    'a subscription by reference': (stack) => AzureScope.of(new DataAzurermSubscription(stack, 'current').id),
    'a management group by reference': (stack) => AzureScope.of(new ManagementGroup(stack, 'mg', {}).id),
    'a variable': (stack) => AzureScope.of(new TerraformVariable(stack, 'scope', { type: 'string' }).stringValue),
  };
  const wide = Object.entries(tokens);
  const roles = ['Owner', 'Contributor', 'User Access Administrator', 'Role Based Access Control Administrator', 'Managed Identity Contributor', 'Network Contributor'];

  test.each(wide)('over %s: administrators are refused, a reader is not', (_, scope) => {
    expect(roles.map((name) => assign((stack) => [of(AzureRole.builtIn(name), scope(stack))]))).toEqual(roles.map(() => 'azure-role-too-broad'));
    expect(assign((stack) => [of(AzureRole.builtIn('Reader'), scope(stack))])).toHaveLength(1);
    expect(assign((stack) => [privileged(AzureRole.builtIn('Owner'), scope(stack), { reason: 'why' })])).toHaveLength(1);
  });

  test.each(wide)('over %s: a role that is not known here is refused', (_, scope) => {
    expect(assign((stack) => [of(AzureRole.builtInId(OTHER_GUID), scope(stack))])).toBe('azure-role-too-broad');
    expect(assign((stack) => [of(AzureRole.custom(`/providers/Microsoft.Authorization/roleDefinitions/${OTHER_GUID}`), scope(stack))])).toBe('azure-role-too-broad');
  });

  test.each([
    ['its GUID', AzureRole.builtInId('8E3AF657-A8FF-443C-A75C-2FE8C4BCB635')],
    ['a custom role with its GUID', AzureRole.custom('/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635')],
  ])('Owner is Owner by %s', (_, role) => {
    expect(assign(() => [of(role, subscription)])).toBe('azure-role-too-broad');
  });

  test.each<[string, (stack: TerraformStack) => AzureScope]>([
    ['a resource group', () => group],
    ['a resource group by reference', (stack) => AzureScope.of(new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' }).id)],
    ['a resource by reference', (stack) => AzureScope.of(new StorageAccount(stack, 'data', { name: 'data', location: 'westeurope', resourceGroupName: 'rg', accountTier: 'Standard', accountReplicationType: 'LRS' }).id)],
  ])('Contributor over %s is the user\'s choice', (_, scope) => {
    expect(assign((stack) => [of(AzureRole.builtIn('Contributor'), scope(stack))])).toHaveLength(1);
  });

  describe.each(['Owner', 'User Access Administrator', 'Role Based Access Control Administrator', 'Key Vault Data Access Administrator'])('%s, which writes role assignments,', (name) => {
    test.each<[string, (stack: TerraformStack) => AzureScope]>([
      ['a resource group', () => group],
      ['a resource', () => AzureScope.of(`/subscriptions/${SUB}/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/data`)],
      ['a resource group by reference', (stack) => AzureScope.of(new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' }).id)],
    ])('needs a reason over %s', (_, scope) => {
      expect(assign((stack) => [of(AzureRole.builtIn(name), scope(stack))])).toBe('azure-role-too-broad');
      expect(assign((stack) => [privileged(AzureRole.builtIn(name), scope(stack), { reason: 'why' })])).toHaveLength(1);
    });
  });

  describe('for runs of pull requests', () => {
    const roleFor = (events: Pick<GitHubWorkflowProps, 'pullRequests' | 'refs'>, assignment: AzureRoleAssignment, later = false) => {
      const trusted = identity({ workflow: workflow({ refs: undefined, ...events }), roleAssignments: later ? [] : [assignment] });
      if (later) trusted.addRoleAssignment(assignment);
    };
    const contributor = of(AzureRole.builtIn('Contributor'), group);

    test.each([false, true])('Contributor over a resource group needs a reason (added later: %s)', (later) => {
      expect(() => roleFor({ pullRequests: true }, contributor, later)).toThrow('azure-role-too-broad');
      expect(() => roleFor({ pullRequests: true }, privileged(AzureRole.builtIn('Contributor'), group, { reason: 'why' }), later)).not.toThrow();
      expect(() => roleFor({ pullRequests: true }, of(AzureRole.builtIn('Website Contributor'), group), later)).not.toThrow();
      expect(() => roleFor({ refs: [GitRef.branch('main')] }, contributor, later)).not.toThrow();
    });
  });

  test('an identity may not write its own credentials', () => {
    const own = AzureScope.resourceGroup({ subscriptionId: SUB, name: 'RG-ci' });
    expect(assign(() => [of(AzureRole.builtIn('Contributor'), own)])).toBe('azure-role-too-broad');
    expect(assign(() => [of(AzureRole.builtIn('Managed Identity Contributor'), own)])).toBe('azure-role-too-broad');
    expect(assign(() => [of(AzureRole.builtIn('Reader'), own)])).toHaveLength(1);
    expect(assign(() => [privileged(AzureRole.builtIn('Contributor'), own, { reason: 'why' })])).toHaveLength(1);
  });

  test('nor where its resource group is a reference', () => {
    const { stack } = newApp();
    const rg = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
    expect(() => identityIn(stack, [of(AzureRole.builtIn('Contributor'), AzureScope.of(rg.id))], rg.name)).toThrow('azure-role-too-broad');
  });

  test('nor over itself', () => {
    const { stack } = newApp();
    const trusted = identityIn(stack, []);
    expect(() => trusted.addRoleAssignment(of(AzureRole.builtIn('Managed Identity Contributor'), AzureScope.of(trusted.identityId)))).toThrow('azure-role-too-broad');
  });
});

test.each(['/subscriptions/x/', 'tenant-', '/providers/Microsoft.Billing/'])('a reference behind %j is no scope', (before) => {
  const made = assign((stack) => [of(AzureRole.builtIn('Reader'), AzureScope.of(before + new TerraformVariable(stack, 'id', { type: 'string' }).stringValue))]);
  expect(made).toBe('azure-scope');
});

test('a role once at a scope', () => {
  expect(assign(() => [of(AzureRole.builtIn('Reader'), group), of(AzureRole.builtInId(READER), AzureScope.of(group.id.toLowerCase()))])).toBe('azure-duplicate-role-assignment');
});

test('roles that are added later', () => {
  const { stack, write } = newApp();
  const trusted = identityIn(stack, []);
  trusted.addRoleAssignment(of(AzureRole.builtIn('Reader'), group));
  expect(() => trusted.addRoleAssignment(of(AzureRole.builtIn('Reader'), group))).toThrow('azure-duplicate-role-assignment');
  expect(Object.keys(write().json.resource.azurerm_role_assignment)).toHaveLength(1);
});

test('a role keeps its address, whatever comes before it', () => {
  const addresses = (...names: string[]) => {
    const { stack, write } = newApp();
    identityIn(stack, names.map((name) => of(AzureRole.builtIn(name), group)));
    return Object.keys(write().json.resource.azurerm_role_assignment);
  };
  expect(addresses('Website Contributor', 'Reader')).toEqual(expect.arrayContaining(addresses('Reader')));
});

test('the login takes the subscription of the first role that tells one', () => {
  const { stack } = newApp();
  const trusted = identityIn(stack, [of(AzureRole.builtIn('Reader'), AzureScope.managementGroup('mg'))]);
  expect(trusted.login.values).not.toHaveProperty('subscription-id');
  trusted.addRoleAssignment(of(AzureRole.builtIn('Reader'), group));
  expect(trusted.login.values).toMatchObject({ 'subscription-id': SUB });
});

test.each([[512, 'accepted'], [513, 'azure-role-reason']])('a reason of %i characters is %s', (length, outcome) => {
  const made = () => privileged(AzureRole.builtIn('Owner'), subscription, { reason: 'x'.repeat(length) });
  if (outcome === 'accepted') expect(made().reason).toHaveLength(length);
  else expect(made).toThrow(outcome);
});

test('a role or a scope as text, from JavaScript, is refused with the code to write', () => {
  const text: unknown = 'Owner';
  expect(() => of(text as AzureRole, group)).toThrow("AzureRole.builtIn('Website Contributor')");
  expect(() => privileged(text as AzureRole, group, { reason: 'why' })).toThrow('wrong-kind-of-value');
  expect(() => of(AzureRole.builtIn('Reader'), text as AzureScope)).toThrow("AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-app' })");
});

test('roles and scopes of another loaded copy of the library are known; look-alikes are not', () => {
  const other = secondCopy<typeof import('../../../src/constructs/azure')>('constructs/azure');
  expect(other.AzureRole).not.toBe(AzureRole);
  const assignment = AzureRoleAssignment.of(other.AzureRole.builtIn('Reader'), other.AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }));
  expect(assignment.role.label).toBe('Reader');
  const role = AzureRole.builtIn('Reader');
  expect(() => AzureRoleAssignment.of({ ...role } as AzureRole, AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }))).toThrow('[wrong-kind-of-value]');
  expect(() => AzureRoleAssignment.of(role, { id: `/subscriptions/${SUB}` } as unknown as AzureScope)).toThrow('[wrong-kind-of-value]');
});
