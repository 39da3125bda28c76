import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import { AzureCloud, AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, NewIdentityProps, TrustedIdentity, TrustedIdentityProps } from '../../../src/constructs/azure';
import { Verdict } from '../../../src/trust';
import { AUDIENCE, branch, environment, GITHUB, PRODUCTION, trustOf } from '../../fixtures/azure';
import { newApp, trustedIn, Written } from '../../fixtures/azure-artifact';
import { AzureFixtureWorkflow } from '../../fixtures/azure-workflow';
import { codeOf } from '../../fixtures/error-code';
import { SHARED } from '../../fixtures/shared-identity';

const SUB = '11111111-2222-3333-4444-555555555555';
const EXISTING = {
  id: `/subscriptions/${SUB}/resourceGroups/rg-ci/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-shared`,
  principalId: 'aaaaaaaa-0000-0000-0000-000000000001',
  clientId: 'aaaaaaaa-0000-0000-0000-000000000002',
  tenantId: 'aaaaaaaa-0000-0000-0000-000000000003',
};

const workflowOf = (name: string, ...alternatives: Parameters<typeof trustOf>[0]) => (
  new AzureFixtureWorkflow(trustOf(alternatives, { name, acknowledgements: SHARED })));
const create = (props: Partial<NewIdentityProps> = {}) => IdentitySource.create({ name: 'id-production', resourceGroupName: 'rg-ci', location: 'westeurope', ...props });
const production = (props: Partial<TrustedIdentityProps> = {}): TrustedIdentityProps => ({ workflow: workflowOf('production', PRODUCTION), identity: create(), ...props });

const credentialsOf = ({ json }: Written) => Object.entries(json.resource.azurerm_federated_identity_credential);

test('the resources, as they are written', () => {
  const { stack, write } = newApp();
  new TrustedIdentity(stack, 'Production', production());
  expect(write().json.resource).toMatchSnapshot();
});

test('the synthesized file admits the token of the workflow and no other', () => {
  const { stack, write } = newApp();
  const identity = new TrustedIdentity(stack, 'Production', production());
  const [read, ...others] = trustedIn(write());
  const [{ subject }] = identity.credentials;
  expect(others).toEqual([]);
  expect(read.identity).toBe('id-production');
  expect(read.decide({ iss: GITHUB, aud: AUDIENCE, sub: subject }).verdict).toBe(Verdict.ACCEPT);
  expect(read.decide({ iss: GITHUB, aud: AUDIENCE, sub: subject.replace('main', 'dev') }).verdict).toBe(Verdict.DENY);
});

test('credentials are written one after the other', () => {
  const { stack, write } = newApp();
  new TrustedIdentity(stack, 'Production', production({ workflow: workflowOf('production', branch('a'), branch('b'), branch('c')) }));
  const addresses = credentialsOf(write()).map(([name, { subject, depends_on: after }]) => [String(subject).at(-1), `azurerm_federated_identity_credential.${name}`, after] as const);
  const [a, b, c] = [...addresses].sort();
  expect([a[2], b[2], c[2]]).toEqual([undefined, [a[1]], [b[1]]]);
});

describe('several trusted workflows on one existing identity', () => {
  const on = (stack: TerraformStack, name: string, count: number, id = EXISTING.id) => new TrustedIdentity(stack, name, {
    workflow: workflowOf(name, ...Array.from({ length: count }, (_, index) => branch(`${name}-${index}`))), identity: IdentitySource.fromAttributes({ ...EXISTING, id }),
  });

  test('their credentials form one chain', () => {
    const { stack, write } = newApp();
    on(stack, 'one', 2);
    on(stack, 'two', 2, EXISTING.id.toUpperCase().replace(SUB.toUpperCase(), SUB));
    const after = credentialsOf(write()).flatMap(([, { depends_on: waits }]) => waits as string[] ?? []);
    expect(new Set(after).size).toBe(3);
  });

  test('chains of two stacks stay in their stacks', () => {
    const { app, stack, write } = newApp();
    const other = new TerraformStack(app, 'other');
    new AzurermProvider(other, 'azurerm', { features: [{}] });
    on(stack, 'one', 1);
    on(other, 'two', 1);
    expect(credentialsOf(write()).map(([, { depends_on: waits }]) => waits)).toEqual([undefined]);
  });

  test('20 credentials fit over all of them, 21 do not', () => {
    const { app, stack } = newApp();
    on(stack, 'one', 12);
    on(stack, 'two', 8);
    expect(codeOf(() => on(new TerraformStack(app, 'other'), 'three', 1))).toBe('azure-too-many-credentials');
  });

  test('an identity of the same stack is known by its reference', () => {
    const { stack, write } = newApp();
    const first = new TrustedIdentity(stack, 'First', production());
    const second = new TrustedIdentity(stack, 'Second', {
      workflow: workflowOf('second', branch('dev')),
      identity: IdentitySource.fromAttributes({ id: first.identityId, resourceGroupName: 'rg-ci', principalId: first.principalId, clientId: first.clientId, tenantId: first.tenantId }),
    });
    const file = write();
    expect(credentialsOf(file).map(([, { depends_on: waits }]) => waits !== undefined).sort()).toEqual([false, true]);
    expect(trustedIn(file).map(({ identity }) => identity)).toEqual(['id-production']);
    expect(second.resourceGroupName).toBe('rg-ci');
  });

  test('its own principal gets the roles, and its ids go into the login', () => {
    const { stack, write } = newApp();
    const identity = new TrustedIdentity(stack, 'One', {
      workflow: workflowOf('one', branch('main')),
      identity: IdentitySource.fromAttributes(EXISTING),
      roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }))],
    });
    expect(Object.values(write().json.resource.azurerm_role_assignment)).toMatchObject([{ principal_id: EXISTING.principalId }]);
    expect(write().json.resource).not.toHaveProperty('azurerm_user_assigned_identity');
    expect(identity.login.values).toMatchObject({ 'client-id': EXISTING.clientId, 'tenant-id': EXISTING.tenantId });
    expect(trustedIn(write()).map(({ identity: name }) => name)).toEqual(['id-shared']);
  });

  test('the same subject twice is refused', () => {
    const { stack } = newApp();
    on(stack, 'one', 1);
    const same = () => new TrustedIdentity(stack, 'Two', { workflow: workflowOf('two', branch('one-0')), identity: IdentitySource.fromAttributes(EXISTING) });
    expect(codeOf(same)).toBe('azure-duplicate-credential');
  });
});

describe('names in an app', () => {
  test('one name and resource group, one creator', () => {
    const { app, stack } = newApp();
    new TrustedIdentity(stack, 'A', production());
    const other = new TerraformStack(app, 'other');
    expect(codeOf(() => new TrustedIdentity(other, 'B', production({ workflow: workflowOf('b', branch('b')), identity: create({ name: 'ID-production' }) })))).toBe('azure-duplicate-identity');
  });

  test('another resource group, or a provider of another subscription, is another identity', () => {
    const { stack, write } = newApp();
    const provider = new AzurermProvider(stack, 'second', { features: [{}], alias: 'second', subscriptionId: SUB });
    const workflow = workflowOf('production', PRODUCTION);
    new TrustedIdentity(stack, 'A', { workflow, identity: create() });
    new TrustedIdentity(stack, 'B', { workflow, identity: create({ resourceGroupName: 'rg-other' }) });
    new TrustedIdentity(stack, 'C', { workflow, identity: create(), provider });
    const resources = write().json.resource;
    expect(Object.values(resources.azurerm_user_assigned_identity).map(({ provider: of }) => of)).toEqual([undefined, undefined, 'azurerm.second']);
    expect(Object.values(resources.azurerm_federated_identity_credential).map(({ provider: of }) => of)).toEqual([undefined, undefined, 'azurerm.second']);
  });

  test('resource groups of two stacks are two, though their references read alike', () => {
    const { app, stack } = newApp();
    const workflow = workflowOf('production', PRODUCTION);
    [stack, new TerraformStack(app, 'other')].forEach((each) => {
      const group = new ResourceGroup(each, 'group', { name: 'rg', location: 'westeurope' });
      new TrustedIdentity(each, 'Production', { workflow, identity: create({ resourceGroupName: group.name, location: group.location }) });
    });
    expect(app.node.findAll().filter((child) => child instanceof TrustedIdentity)).toHaveLength(2);
  });

  test('one name, two workflows', () => {
    const { stack } = newApp();
    new TrustedIdentity(stack, 'A', production());
    expect(codeOf(() => new TrustedIdentity(stack, 'B', production({ identity: create({ name: 'id-b' }) })))).toBe('duplicate-workflow');
  });
});

test('nothing is created after an error', () => {
  const { stack } = newApp();
  expect(codeOf(() => new TrustedIdentity(stack, 'A', production({ identity: create({ name: 'no' }) })))).toBe('azure-identity-name');
  expect(stack.node.tryFindChild('A')?.node.children).toEqual([]);
});

test('an error says where', () => {
  const { stack } = newApp();
  expect(() => new TrustedIdentity(stack, 'A', production({ identity: create({ name: 'no' }) }))).toThrow(/where: {3}ci\/A/);
});

test.each([
  ['Azure', AzureCloud.GLOBAL, 'westeurope', 'api://AzureADTokenExchange', 'azurecloud'],
  ['Azure US Government', AzureCloud.US_GOVERNMENT, 'usgovvirginia', 'api://AzureADTokenExchangeUSGov', 'azureusgovernment'],
  ['Azure China', AzureCloud.CHINA, 'China North 3', 'api://AzureADTokenExchangeChina', 'azurechinacloud'],
])('%s: audience and login', (name, cloud, location, audience, login) => {
  const { stack, write } = newApp();
  expect(cloud.name).toBe(name);
  const identity = new TrustedIdentity(stack, 'Production', production({ cloud, identity: create({ location }) }));
  expect(cloud.audience).toBe(audience);
  expect(identity.login.values).toMatchObject({ audience, cloud: login });
  expect(credentialsOf(write()).map(([, properties]) => properties.audience)).toEqual([[audience]]);
  const [{ subject: sub }] = identity.credentials;
  expect(trustedIn(write()).map(({ decide }) => [AUDIENCE, audience].map((aud) => decide({ iss: GITHUB, aud, sub }).verdict === Verdict.ACCEPT)))
    .toEqual([[audience === AUDIENCE, true]]);
});

test('hostile text comes back from the file as it was', () => {
  const hostile = ['a"b', "a'b", 'a${b}', 'a%{b}', 'a$${b}', 'end$', '${', '%{ if true }', '*', '?', 'x\ny', '\\', 'é😀', '}', '${"$"}', 'x'.repeat(500)];
  const { stack, write } = newApp();
  const identity = new TrustedIdentity(stack, 'Production', production({
    workflow: workflowOf('production', ...hostile.map(environment)), identity: create({ tags: { 'a${b}': 'x${y}%{z}$', 'team': 'ci' } }),
  }));
  const [read] = trustedIn(write());
  const verdicts = hostile.map((name) => read.decide({ iss: GITHUB, aud: AUDIENCE, sub: `repo:my-org@123456/my-repo@456789:environment:${name}` }).verdict);
  expect(verdicts).toEqual(hostile.map(() => Verdict.ACCEPT));
  expect(read.decide({ iss: GITHUB, aud: AUDIENCE, sub: 'repo:my-org@123456/my-repo@456789:environment:anything' }).verdict).toBe(Verdict.DENY);
  expect(identity.credentials).toHaveLength(hostile.length);
  expect(Object.values(write().json.resource.azurerm_user_assigned_identity)[0].tags).toEqual({ 'a$${b}': 'x$${y}%%{z}$', 'team': 'ci' });
});

test('references of the stack stand where the deployment decides', () => {
  const { stack, write } = newApp();
  const group = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
  new TrustedIdentity(stack, 'Production', production({ identity: create({ resourceGroupName: group.name, location: group.location, tags: { group: `in-$${group.name}` } }) }));
  const [identity] = Object.values(write().json.resource.azurerm_user_assigned_identity);
  expect(identity).toMatchObject({
    resource_group_name: '${azurerm_resource_group.group.name}', location: '${azurerm_resource_group.group.location}', tags: { group: 'in-${"$"}${azurerm_resource_group.group.name}' },
  });
});

test('outputs on request, once', () => {
  const { stack, write } = newApp();
  const identity = new TrustedIdentity(stack, 'Production', production({ subscriptionId: SUB }));
  identity.addOutputs();
  identity.addOutputs();
  expect(write().json.output).toMatchSnapshot();
});

test('no outputs unless asked for', () => {
  const { stack, write } = newApp();
  new TrustedIdentity(stack, 'Production', production());
  expect(write().json.output).toBeUndefined();
});
