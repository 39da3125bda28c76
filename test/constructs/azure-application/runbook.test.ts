import { AzureCloud, AzureRole, AzureRoleAssignment, AzureScope } from '../../../src/constructs/azure';
import { GitRef, GitRefPattern } from '../../../src/issuers';
import { RunbookStep } from '../../../src/trust';
import { APPLICATION, application, existing } from '../../fixtures/azure-application';
import { GUID, SUB, workflow } from '../../fixtures/azure-negative';
import { codeOf } from '../../fixtures/error-code';
import { expectToRun } from '../../fixtures/stand-ins';

const READER = AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }));
const mixed = workflow({ refs: [GitRef.branch('main'), GitRefPattern.branches('release/*')] });
const shells = (steps: RunbookStep[]) => steps.map(({ shell }) => shell);

test('roles first, then credentials of both kinds, then what is left', () => {
  expect(application({ workflow: mixed, application: existing(), roleAssignments: [READER] }).closingRunbook()).toMatchSnapshot();
});

test('each command gets to its program byte for byte', () => {
  expectToRun(application({ workflow: mixed, application: existing(), roleAssignments: [READER] }).closingRunbook());
});

test('the same while it is open and once it is closed', () => {
  const props = { workflow: mixed, roleAssignments: [READER] };
  const ids = { clientId: APPLICATION.clientId, principalId: GUID };
  const [open, closed] = [false, true].map((value) => application({ ...props, closed: value }).closingRunbook(ids));
  expect(closed).toEqual(open);
});

test('a leftover certificate shows: secrets and certificates are two lists', () => {
  const lists = shells(application({ application: existing() }).closingRunbook()).filter((shell) => shell.startsWith('az ad app credential list'));
  expect(lists).toEqual(['', ' --cert'].map((more) => `az ad app credential list --id ${APPLICATION.clientId}${more}`));
});

test('sign-in logs know a credential by its id alone: ids are kept before a credential is deleted, and logins are shown with theirs', () => {
  const steps = application({ application: existing() }).closingRunbook();
  const [ids, ...later] = steps.filter(({ command }) => command[1] === 'rest');
  expect(ids.command).toContain('value[].{id: id, name: name, subject: subject, expression: claimsMatchingExpression.value}');
  expect(later[0].command).toContain('delete');
  expect(later.at(-1)!.command).toEqual(expect.arrayContaining([
    `https://graph.microsoft.com/beta/auditLogs/signIns?$filter=signInEventTypes/any(t:%20t%20eq%20'servicePrincipal')%20and%20appId%20eq%20'${APPLICATION.clientId}'`,
    expect.stringContaining('credential: federatedCredentialId'),
  ]));
});

test.each([
  [AzureCloud.GLOBAL, 'https://graph.microsoft.com/beta/'],
  [AzureCloud.US_GOVERNMENT, 'https://graph.microsoft.us/beta/'],
  [AzureCloud.CHINA, 'https://microsoftgraph.chinacloudapi.cn/beta/'],
])('Microsoft Graph of the cloud', (cloud, graph) => {
  const steps = shells(application({ application: existing(), cloud }).closingRunbook());
  expect(steps.filter((shell) => shell.includes('az rest')).every((shell) => shell.includes(graph))).toBe(true);
});

test.each<[string, () => unknown, string]>([
  ['no ids of a new application', () => application().closingRunbook(), 'azure-runbook-id'],
  ['no principal of a new application', () => application().closingRunbook({ clientId: GUID }), 'azure-runbook-id'],
  ['no principal of one that is looked up', () => application({ application: existing({ principalId: undefined }) }).closingRunbook(), 'azure-runbook-id'],
  ['another client id', () => application({ application: existing() }).closingRunbook({ clientId: GUID }), 'azure-runbook-id'],
  ['a client id by name', () => application().closingRunbook({ clientId: 'production-deploy', principalId: GUID }), 'azure-not-a-guid'],
])('refused: %s', (_, act, code) => {
  expect(codeOf(act)).toBe(code);
});

test('a principal that is looked up, given', () => {
  expect(codeOf(() => application({ application: existing({ principalId: undefined }) }).closingRunbook({ principalId: GUID }))).toBe('nothing was thrown');
});
