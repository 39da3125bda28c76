import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { AzureCloud, AzureRole, AzureRoleAssignment, AzureScope } from '../../../src/constructs/azure';
import { ApplicationSource } from '../../../src/constructs/azure-application';
import { Verdict } from '../../../src/trust';
import { AUDIENCE, branch, CLASSIC, GITHUB, RELEASES, trustOf } from '../../fixtures/azure';
import { APPLICATION, application, existing, newApp, registered } from '../../fixtures/azure-application';
import { trustedIn, Written } from '../../fixtures/azure-artifact';
import { SUB, workflow } from '../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../fixtures/azure-workflow';
import { codeOf } from '../../fixtures/error-code';
import { secondCopy, withoutModule } from '../../fixtures/modules';
import { SHARED } from '../../fixtures/shared-identity';

const STANDARD = 'azuread_application_federated_identity_credential';
const FLEXIBLE = 'azuread_application_flexible_federated_identity_credential';
const READER = AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }));

const workflowOf = (name: string, ...alternatives: Parameters<typeof trustOf>[0]) => (
  new AzureFixtureWorkflow(trustOf(alternatives, { name, acknowledgements: SHARED })));
const branches = (name: string, count: number) => workflowOf(name, ...Array.from({ length: count }, (_, index) => branch(`${name}-${index}`)));
const resourcesOf = ({ json }: Written, type: string) => Object.values(json.resource?.[type] ?? {});

test('the resources, as they are written', () => {
  const { stack, write } = newApp(true);
  application({ workflow: workflowOf('production', branch('main'), RELEASES), roleAssignments: [READER] }, stack);
  expect(write().json.resource).toMatchSnapshot();
});

test('the synthesized file admits the tokens of the workflow and no other', () => {
  const { stack, write } = newApp();
  application({ workflow: workflowOf('production', branch('main'), RELEASES) }, stack);
  const [read, ...others] = trustedIn(write());
  const decide = (name: string, ids: object) => read.decide({ iss: GITHUB, aud: AUDIENCE, sub: `repo:my-org@123456/my-repo@456789:ref:refs/heads/${name}`, ...ids }).verdict;
  const ids = { repository_id: '456789', repository_owner_id: '123456' };
  expect([read.identity, others]).toEqual(['production-deploy', []]);
  expect(['main', 'release/1', 'release/', 'dev'].map((name) => decide(name, ids))).toEqual([Verdict.ACCEPT, Verdict.ACCEPT, Verdict.UNKNOWN, Verdict.DENY]);
  expect(decide('release/1', { ...ids, repository_owner_id: '666' })).toBe(Verdict.DENY);
});

describe('an existing application', () => {
  test('nothing but its credentials is written, where all ids are given', () => {
    const { stack, write } = newApp(true);
    const trusted = application({ application: existing(), roleAssignments: [READER] }, stack);
    const file = write();
    expect(Object.keys(file.json.resource).sort()).toEqual([STANDARD, 'azurerm_role_assignment']);
    expect(file.json).not.toHaveProperty('data');
    expect(resourcesOf(file, STANDARD)).toMatchObject([{ application_id: `/applications/${APPLICATION.objectId}` }]);
    expect(resourcesOf(file, 'azurerm_role_assignment')).toMatchObject([{ principal_id: APPLICATION.principalId, principal_type: 'ServicePrincipal' }]);
    expect(trusted.login.values).toMatchObject({ 'client-id': APPLICATION.clientId, 'tenant-id': APPLICATION.tenantId, 'subscription-id': SUB });
    expect([trusted.objectId, trusted.principalId]).toEqual([APPLICATION.objectId, APPLICATION.principalId]);
  });

  test.each([['principalId'], ['tenantId']] as const)('without its %s the service principal is looked up, never taken over', (missing) => {
    const { stack, write } = newApp(true);
    application({ application: existing({ [missing]: undefined }), roleAssignments: [READER] }, stack);
    const { resource, data } = write().json as Written['json'] & { data: Written['json']['resource'] };
    expect(Object.values(data.azuread_service_principal)).toMatchObject([{ client_id: APPLICATION.clientId }]);
    expect(resource).not.toHaveProperty('azuread_service_principal');
  });

  test('several workflows share its 20 credentials, over stacks and kinds', () => {
    const { app, stack } = newApp();
    application({ workflow: branches('one', 12), application: existing() }, stack, 'One');
    application({ workflow: workflowOf('two', RELEASES, CLASSIC), application: existing({ objectId: APPLICATION.objectId.toUpperCase() }) }, stack, 'Two');
    const other = new TerraformStack(app, 'other');
    expect(codeOf(() => application({ workflow: branches('three', 7), application: existing() }, other, 'Three'))).toBe('azure-too-many-credentials');
    expect(codeOf(() => application({ workflow: branches('four', 6), application: existing() }, other, 'Four'))).toBe('nothing was thrown');
  });

  test('one of the same stack is known by its reference', () => {
    const { stack, write } = newApp();
    const { objectId, clientId, principalId, tenantId } = application({ workflow: branches('one', 20) }, stack, 'One');
    const shared = ApplicationSource.fromAttributes({ objectId, clientId, principalId, tenantId });
    expect(codeOf(() => application({ workflow: branches('two', 1), application: shared }, stack, 'Two'))).toBe('azure-too-many-credentials');
    expect(trustedIn(write()).map(({ identity }) => identity)).toEqual(['production-deploy']);
  });

  test.each<[string, Parameters<typeof trustOf>[0][number]]>([['subject', branch('main')], ['expression', RELEASES]])('the same %s twice is refused', (_, alternative) => {
    const { stack } = newApp();
    application({ workflow: workflowOf('one', alternative), application: existing() }, stack, 'One');
    expect(codeOf(() => application({ workflow: workflowOf('two', alternative), application: existing() }, stack, 'Two'))).toBe('azure-duplicate-credential');
  });
});

describe('azurerm', () => {
  const load = (withRoles: boolean) => () => withoutModule('@cdktf/provider-azurerm/lib/role-assignment', () => {
    const fresh = secondCopy<typeof import('../../../src/constructs/azure-application')>('constructs/azure-application');
    new fresh.TrustedApplication(new TerraformStack(new App({ outdir: '/nowhere' }), 'ci'), 'Production', {
      workflow: branches('production', 1), application: fresh.ApplicationSource.create({ displayName: 'x' }), roleAssignments: withRoles ? [READER] : [],
    });
  });

  test('is not needed without roles', () => {
    expect(load(false)).not.toThrow();
  });

  test('is needed with them', () => {
    expect(load(true)).toThrow(/\[missing-peer\][^]*npm install "@cdktf\/provider-azurerm@\^\d/);
  });
});

test('providers: azuread for the application, azurerm for the roles', () => {
  const { stack, write } = newApp();
  const provider = new AzureadProvider(stack, 'second', { alias: 'second' });
  const roleProvider = new AzurermProvider(stack, 'third', { alias: 'third', features: [{}] });
  const trusted = application({ workflow: workflowOf('production', branch('main'), RELEASES), provider, roleProvider, roleAssignments: [READER] }, stack);
  trusted.addRoleAssignment(AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-more' })));
  const { resource } = write().json;
  const providers = Object.entries(resource).map(([type, named]) => [type, Object.values(named).map(({ provider: of }) => of)]);
  expect(Object.fromEntries(providers)).toEqual({
    azuread_application_registration: ['azuread.second'],
    azuread_service_principal: ['azuread.second'],
    [STANDARD]: ['azuread.second'],
    [FLEXIBLE]: ['azuread.second'],
    azurerm_role_assignment: ['azurerm.third', 'azurerm.third'],
  });
});

test('roles: too broad ones and repeated ones are refused, as on a managed identity', () => {
  const { stack } = newApp();
  const trusted = application({ roleAssignments: [READER] }, stack);
  expect(codeOf(() => trusted.addRoleAssignment(READER))).toBe('azure-duplicate-role-assignment');
  expect(codeOf(() => trusted.addRoleAssignment(AzureRoleAssignment.of(AzureRole.builtIn('Owner'), AzureScope.subscription(SUB))))).toBe('azure-role-too-broad');
});

describe('closed', () => {
  const closed = () => {
    const made = newApp();
    const trusted = application({ workflow: workflowOf('production', branch('main'), RELEASES), roleAssignments: [READER], closed: true }, made.stack);
    trusted.addRoleAssignment(AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-more' })));
    return { ...made, trusted };
  };

  test('the application stays, without credentials and roles', () => {
    const file = closed().write();
    expect(Object.keys(file.json.resource)).toEqual(['azuread_application_registration', 'azuread_service_principal']);
    expect(trustedIn(file).map(({ identity, decide }) => [identity, decide(workflow().sampleTokens(AUDIENCE)[0]).verdict])).toEqual([['production-deploy', Verdict.DENY]]);
  });

  test('document and enforcements say so, and the pipeline keeps its login', () => {
    const { trusted } = closed();
    expect(trusted.document).toEqual({ credentials: [], flexibleCredentials: [], closed: true });
    expect(trusted.enforcements.map(({ how }) => how)).toEqual(trusted.enforcements.map(() => 'closed: no token is admitted'));
    expect([trusted.audience, trusted.login.values['subscription-id']]).toEqual([AUDIENCE, SUB]);
  });

  test('wrong input is wrong all the same', () => {
    const { trusted } = closed();
    expect(codeOf(() => trusted.addRoleAssignment(READER))).toBe('azure-duplicate-role-assignment');
    expect(codeOf(() => application({ closed: true, application: registered({ displayName: '' }) }))).toBe('azure-application-name');
  });

  test('an existing application keeps what others wrote, and its places are free again', () => {
    const { stack, write } = newApp();
    application({ workflow: branches('one', 20), application: existing(), closed: true }, stack, 'One');
    application({ workflow: branches('two', 20), application: existing() }, stack, 'Two');
    expect(resourcesOf(write(), STANDARD)).toHaveLength(20);
  });
});

test('hostile text comes back from the file as it was', () => {
  const hostile = ['a"b', 'a${b}', 'a%{b}', 'a$${b}', 'end$', '${', '%{ if true }', '\\', 'é😀', '}', '${"$"}', ' and ', ']', '(a|b)+'];
  const { stack, write } = newApp();
  const carryingNoId = (name: string) => ({ ...CLASSIC, subject: { ...CLASSIC.subject, matcher: branch(name).subject.matcher } });
  application({ workflow: workflowOf('production', ...hostile.map(carryingNoId)) }, stack);
  const file = write();
  const [read] = trustedIn(file);
  const decide = (sub: string) => read.decide({ iss: GITHUB, aud: AUDIENCE, sub, repository_id: '456789', repository_owner_id: '123456' }).verdict;
  expect(resourcesOf(file, FLEXIBLE)).toHaveLength(hostile.length);
  expect(hostile.map((name) => decide(branch(name).subject.matcher.exactValue!))).toEqual(hostile.map(() => Verdict.ACCEPT));
  expect(decide(branch('anything').subject.matcher.exactValue!)).toBe(Verdict.DENY);
});

test.each([
  ['${x}', '$${x}'], ["it's", "it's"], ['100%', '100%'], ['x'.repeat(120), 'x'.repeat(120)], ['%{x}', '%%{x}'],
])('a display name of any text: %j', (displayName, text) => {
  const { stack, write } = newApp();
  application({ application: registered({ displayName }) }, stack);
  const file = write();
  expect(resourcesOf(file, 'azuread_application_registration')[0].display_name).toBe(text);
  expect(trustedIn(file)[0].identity).toBe(displayName);
});

test('one app of one tenant alone', () => {
  const { stack, write } = newApp();
  application({}, stack);
  expect(resourcesOf(write(), 'azuread_application_registration')[0].sign_in_audience).toBe('AzureADMyOrg');
});

test.each([
  [AzureCloud.US_GOVERNMENT, 'api://AzureADTokenExchangeUSGov', 'azureusgovernment'],
  [AzureCloud.CHINA, 'api://AzureADTokenExchangeChina', 'azurechinacloud'],
])('another cloud: audience and login', (cloud, audience, login) => {
  const { stack, write } = newApp();
  const trusted = application({ workflow: workflowOf('production', branch('main'), RELEASES), cloud }, stack);
  expect(trusted.login.values).toMatchObject({ audience, cloud: login });
  expect(resourcesOf(write(), STANDARD)[0].audiences).toEqual([audience]);
  expect(resourcesOf(write(), FLEXIBLE)[0].audience).toBe(audience);
});

test('outputs on request, once', () => {
  const { stack, write } = newApp();
  const trusted = application({ subscriptionId: SUB }, stack);
  trusted.addOutputs();
  trusted.addOutputs();
  expect(write().json.output).toMatchSnapshot();
});

test('an error says where, and nothing is created after it', () => {
  const { stack } = newApp();
  expect(() => application({ application: registered({ displayName: ' ' }) }, stack, 'A')).toThrow(/where: {3}ci\/A/);
  expect(stack.node.tryFindChild('A')?.node.children).toEqual([]);
});

test('an application that was refused leaves its name to the next', () => {
  const { stack } = newApp();
  expect(codeOf(() => application({ workflow: branches('one', 1), application: registered({ displayName: '' }) }, stack, 'A'))).toBe('azure-application-name');
  expect(codeOf(() => application({ workflow: branches('one', 1) }, stack, 'B'))).toBe('nothing was thrown');
});

test('one name, two workflows, also with a managed identity beside', () => {
  const { stack } = newApp();
  application({ workflow: branches('one', 1) }, stack, 'A');
  expect(codeOf(() => application({ workflow: branches('one', 2) }, stack, 'B'))).toBe('duplicate-workflow');
});
