import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../src/constructs/azure';
import { GitRef } from '../../../src/issuers';
import { RunbookStep } from '../../../src/trust';
import { aStack, CLASSIC, created, existing, GUID, identity, SUB, workflow } from '../../fixtures/azure-negative';
import { codeOf } from '../../fixtures/error-code';
import { SHARED } from '../../fixtures/shared-identity';
import { expectToRun } from '../../fixtures/stand-ins';

const READER = AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg(app)' }));
const shells = (steps: RunbookStep[]) => steps.map(({ shell }) => shell);

test('roles first, then credentials, then what is left: a new identity', () => {
  expect(identity({ roleAssignments: [READER] }).closingRunbook({ principalId: GUID })).toMatchSnapshot();
});

test('an existing identity is known by its id, with its subscription', () => {
  const steps = shells(identity({ identity: existing() }).closingRunbook());
  expect(steps[0]).toContain(`--identity-name id-shared --resource-group rg-ci --subscription ${SUB} --yes`);
  expect(steps.at(-2)).toContain(`--assignee aaaaaaaa-0000-0000-0000-000000000001 --all --subscription ${SUB}`);
});

test('the same while it is open and once it is closed', () => {
  const [open, closed] = [false, true].map((value) => identity({ closed: value, roleAssignments: [READER] }).closingRunbook({ principalId: GUID }));
  expect(closed).toEqual(open);
});

test('roles are listed one subscription at a time, each that is known, and it is said that there may be more', () => {
  const [first, other] = [SUB, '22222222-3333-4444-5555-aaaaaaaaaaaa'];
  const reader = (subscription: string, group = 'rg') => AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: subscription, name: group }));
  const listed = (steps: RunbookStep[]) => steps.filter(({ shell }) => shell.includes('assignment list')).map(({ command }) => command[command.indexOf('--all') + 1] + command[command.indexOf('--all') + 2]);
  const steps = identity({ roleAssignments: [reader(other), reader(other.toUpperCase(), 'rg-2'), reader(first)] }).closingRunbook({ principalId: GUID });
  expect(listed(steps)).toEqual([first, other].map((id) => `--subscription${id}`));
  expect(steps.at(-1)).toMatchObject({ shell: "az account list --query '[].id' --output tsv", purpose: expect.stringContaining('roles in one that was not asked yet show nowhere above') });
});

test('where no subscription is known, the list says whose it is', () => {
  const step = identity({}).closingRunbook({ principalId: GUID }).at(-2)!;
  expect(step.command).not.toContain('--subscription');
  expect(step.purpose).toContain('in the subscription that the CLI is logged in to');
});

test('every credential has its step, and the steps name what the document names', () => {
  const trusted = identity({ workflow: workflow({ refs: [GitRef.branch('a'), GitRef.branch('b')] }), identity: existing() });
  const steps = shells(trusted.closingRunbook());
  const found = trusted.credentials.map(({ name }) => steps.filter((shell) => shell.includes(`--name ${name} `)).length);
  expect(found).toEqual([1, 1]);
});

test('a role at a scope that only the deployment knows has no step: the last one shows it', () => {
  const stack = aStack();
  const group = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
  const trusted = identity({ roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(group.id)), READER] }, stack);
  expect(shells(trusted.closingRunbook({ principalId: GUID })).filter((shell) => shell.includes('assignment delete'))).toHaveLength(1);
});

test('a custom role by the GUID of its definition', () => {
  const role = AzureRole.custom(`/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/${GUID}`);
  const trusted = identity({ roleAssignments: [AzureRoleAssignment.of(role, AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg' }))] });
  expect(shells(trusted.closingRunbook({ principalId: GUID }))[0]).toContain(`--role ${GUID} --scope /subscriptions/${SUB}/resourceGroups/rg`);
});

test('each command gets to its program byte for byte', () => {
  const vault = `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/it's-$(id)-"x";id`;
  expectToRun(identity({ roleAssignments: [READER, AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(vault))] }).closingRunbook({ principalId: GUID }));
});

test.each<[string, () => unknown, string]>([
  ['the principal of a new identity, not given', () => identity({}).closingRunbook(), 'azure-runbook-id'],
  ['another principal than that of the identity', () => identity({ identity: existing() }).closingRunbook({ principalId: GUID }), 'azure-runbook-id'],
  ['a principal by name', () => identity({}).closingRunbook({ principalId: 'id-production' }), 'azure-not-a-guid'],
  ['a reference for the principal', () => identity({}).closingRunbook({ principalId: identity({}).principalId }), 'azure-runbook-id'],
  ['a resource group that only the deployment knows', () => {
    const stack = aStack();
    const { name } = new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' });
    return identity({ identity: created({ resourceGroupName: name }) }, stack).closingRunbook({ principalId: GUID });
  }, 'azure-runbook-id'],
  ['an existing identity by reference', () => {
    const stack = aStack();
    const { identityId } = identity({ workflow: workflow({ acknowledge: SHARED }) }, stack, 'First');
    const dev = workflow({ name: 'second', refs: [GitRef.branch('dev')], acknowledge: SHARED });
    return identity({ workflow: dev, identity: existing({ id: identityId, resourceGroupName: 'rg-ci' }) }, stack, 'Second').closingRunbook();
  }, 'azure-runbook-id'],
  ['a trust that was never open', () => identity({ workflow: workflow({ repository: CLASSIC }), closed: true }).closingRunbook({ principalId: GUID }), 'requirement-not-enforceable'],
])('refused: %s', (_, act, code) => {
  expect(codeOf(act)).toBe(code);
});
