import { execFileSync } from 'node:child_process';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../src/constructs/azure';
import { GitRef } from '../../../src/issuers';
import { RunbookStep } from '../../../src/trust';
import { codeOf } from '../../fixtures/azure-error';
import { aStack, CLASSIC, created, existing, GUID, identity, SUB, workflow } from '../../fixtures/azure-negative';
import { SHARED } from '../../fixtures/shared-identity';

const READER = AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup(SUB, 'rg(app)'));
const shells = (steps: RunbookStep[]) => steps.map(({ shell }) => shell);

test('roles first, then credentials, then what is left: a new identity', () => {
  expect(identity({ roleAssignments: [READER] }).closingRunbook(GUID)).toMatchSnapshot();
});

test('an existing identity is known by its id, with its subscription', () => {
  const steps = shells(identity({ identity: existing() }).closingRunbook());
  expect(steps[0]).toContain(`--identity-name id-shared --resource-group rg-ci --subscription ${SUB} --yes`);
  expect(steps.at(-1)).toContain('--assignee aaaaaaaa-0000-0000-0000-000000000001 --all');
});

test('the same while it is open and once it is closed', () => {
  const [open, closed] = [false, true].map((value) => identity({ closed: value, roleAssignments: [READER] }).closingRunbook(GUID));
  expect(closed).toEqual(open);
});

test('every credential has its step, and the steps name what the document names', () => {
  const trusted = identity({ workflow: workflow({ refs: [GitRef.branch('a'), GitRef.branch('b')] }), identity: existing() });
  const steps = shells(trusted.closingRunbook());
  const found = trusted.document.credentials.map(({ name }) => steps.filter((shell) => shell.includes(`--name ${name} `)).length);
  expect(found).toEqual([1, 1]);
});

test('a role at a scope that only the deployment knows has no step: the last one shows it', () => {
  const stack = aStack();
  const group = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
  const trusted = identity({ roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(group.id)), READER] }, stack);
  expect(shells(trusted.closingRunbook(GUID)).filter((shell) => shell.includes('assignment delete'))).toHaveLength(1);
});

test('a custom role by the GUID of its definition', () => {
  const role = AzureRole.custom(`/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/${GUID}`);
  const trusted = identity({ roleAssignments: [AzureRoleAssignment.of(role, AzureScope.resourceGroup(SUB, 'rg'))] });
  expect(shells(trusted.closingRunbook(GUID))[0]).toContain(`--role ${GUID} --scope /subscriptions/${SUB}/resourceGroups/rg`);
});

test('a shell gives the words back as they are', () => {
  for (const { command, shell } of identity({ roleAssignments: [READER] }).closingRunbook(GUID)) {
    const printed = execFileSync('sh', ['-c', `printf '%s\\n' ${shell}`], { encoding: 'utf8' });
    expect(printed.split('\n').slice(0, -1)).toEqual(command);
  }
});

test.each<[string, () => unknown, string]>([
  ['the principal of a new identity, not given', () => identity({}).closingRunbook(), 'azure-runbook-id'],
  ['another principal than that of the identity', () => identity({ identity: existing() }).closingRunbook(GUID), 'azure-runbook-id'],
  ['a principal by name', () => identity({}).closingRunbook('id-production'), 'azure-not-a-guid'],
  ['a reference for the principal', () => identity({}).closingRunbook(identity({}).principalId), 'azure-runbook-id'],
  ['a resource group that only the deployment knows', () => {
    const stack = aStack();
    const { name } = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
    return identity({ identity: created({ resourceGroupName: name }) }, stack).closingRunbook(GUID);
  }, 'azure-runbook-id'],
  ['an existing identity by reference', () => {
    const stack = aStack();
    const { identityId } = identity({ workflow: workflow({ acknowledge: SHARED }) }, stack, 'First');
    const dev = workflow({ name: 'second', refs: [GitRef.branch('dev')], acknowledge: SHARED });
    return identity({ workflow: dev, identity: existing({ id: identityId, resourceGroupName: 'rg-ci' }) }, stack, 'Second').closingRunbook();
  }, 'azure-runbook-id'],
  ['a trust that was never open', () => identity({ workflow: workflow({ repository: CLASSIC }), closed: true }).closingRunbook(GUID), 'requirement-not-enforceable'],
])('refused: %s', (_, act, code) => {
  expect(codeOf(act)).toBe(code);
});
