import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ContainerRegistry } from '@cdktf/provider-azurerm/lib/container-registry';
import { KeyVaultSecret } from '@cdktf/provider-azurerm/lib/key-vault-secret';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { ApplicationSource, TrustedApplication } from '../../../../src/constructs/azure-application';
import { tasksOf } from '../../../../src/constructs/guard/granted-tasks';
import { Acknowledgement, TaskAccess } from '../../../../src/trust';
import { newApp } from '../../../fixtures/azure-artifact';
import { identity as otherIdentity, workflow } from '../../../fixtures/azure-negative';
import { GROUP, identityIn, IDS, rolesIn, writtenWith } from '../../../fixtures/azure-task';
import { GROUP_SCOPE, STATE } from '../../../fixtures/azure-tasks';
import { codeOf } from '../../../fixtures/error-code';

const { of } = AzureScope;
const push = () => AzureTask.pushImages({ registry: of(IDS.registry) });
const rows = (change: Parameters<typeof writtenWith>[0], props?: Parameters<typeof writtenWith>[1]) =>
  rolesIn(writtenWith(change, props)).map(({ scope, role_definition_id: id }) => [String(id).split('/').at(-1), scope]);
const variable = (stack: TerraformStack, id = 'id') => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
const PUSH = '8311e382-0749-4cb8-b61a-304f252e45ec';
const USER = '4abbcc35-e782-43d8-92c5-2d3f1bd2253f';
const WRITER = 'a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb';

test('what a task gives is returned, and noted with the identity', () => {
  const { stack } = newApp();
  const [identity, task] = [identityIn(stack), push()];
  expect(task.grantTo(identity).map(({ terraformResourceType }) => terraformResourceType)).toEqual(['azurerm_role_assignment']);
  expect(tasksOf(identity)).toEqual([task]);
});

test('an application gets it too', () => {
  const { stack, write } = newApp();
  new AzureadProvider(stack, 'azuread');
  const application = new TrustedApplication(stack, 'Deploy', { workflow: workflow(), application: ApplicationSource.create({ displayName: 'deploy' }) });
  const task = push();
  expect(task.grantTo(application)).toHaveLength(1);
  expect(tasksOf(application)).toEqual([task]);
  expect(rolesIn(write())).toMatchObject([{ scope: IDS.registry, principal_id: expect.stringMatching(/^\$\{azuread_service_principal\.\w+\.object_id\}$/) }]);
});

test('tasks that share a role compose: two deployments to one cluster', () => {
  const deploy = (...namespaces: string[]) => AzureTask.deployKubernetes({ clusterId: IDS.cluster, namespaces });
  const made = rows((identity) => {
    expect([deploy('shop').grantTo(identity).length, deploy('shop', 'jobs').grantTo(identity).length, deploy('jobs').grantTo(identity).length]).toEqual([2, 1, 0]);
  });
  expect(made).toEqual(expect.arrayContaining([[USER, IDS.cluster], [WRITER, `${IDS.cluster}/namespaces/shop`], [WRITER, `${IDS.cluster}/namespaces/jobs`]]));
  expect(made).toHaveLength(3);
});

test('a role that the identity has by its props, in other letters, is not written a second time', () => {
  const roleAssignments = [AzureRoleAssignment.of(AzureRole.builtIn('acrpush'), of(IDS.registry.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions')))];
  expect(rows((identity) => expect(push().grantTo(identity)).toEqual([]), { roleAssignments })).toHaveLength(1);
});

test('but adding it by hand after the task is the duplicate that it always was', () => {
  writtenWith((identity) => {
    push().grantTo(identity);
    expect(codeOf(() => identity.addRoleAssignment(AzureRoleAssignment.of(AzureRole.builtIn('AcrPush'), of(IDS.registry))))).toBe('azure-duplicate-role-assignment');
  });
});

test('a closed trust gets nothing, and its task is checked and noted', () => {
  const { stack } = newApp();
  const identity = identityIn(stack, { closed: true });
  expect(push().grantTo(identity)).toEqual([]);
  expect(tasksOf(identity)).toHaveLength(1);
  expect(rows((one) => push().grantTo(one), { closed: true })).toEqual([]);
});

test('where one role is refused, none is written', () => {
  const task = AzureTask.of({
    id: 'move-in',
    text: 'move in',
    access: [TaskAccess.WRITE],
    why: 'why',
    source: 'https://example.com',
    assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), GROUP_SCOPE), AzureRoleAssignment.of(AzureRole.builtIn('Owner'), GROUP_SCOPE)],
  });
  expect(rows((identity) => {
    expect(codeOf(() => task.grantTo(identity))).toBe('azure-role-too-broad');
    expect(tasksOf(identity)).toEqual([]);
  })).toEqual([]);
});

describe('runs of pull requests', () => {
  const everything = () => AzureTask.applyTerraform({ state: STATE, manages: { group: GROUP_SCOPE, reason: 'previews' } });
  const acknowledged = ['unreviewed-reads', 'unreviewed-writes'].map((rule) => ({ id: `azure/${rule}`, reason: 'a state of toys', expires: '2999-01-01' }));
  const unreviewed = (stack: TerraformStack, acknowledge: Acknowledgement[] = []) => identityIn(stack, {}, { pullRequests: true, acknowledge });

  test('pull images, and see no state', () => {
    const { stack, write } = newApp();
    const identity = unreviewed(stack);
    expect([push(), AzureTask.planTerraform({ state: STATE }), everything()].map((task) => codeOf(() => task.grantTo(identity)))).toEqual(new Array(3).fill('task-of-unreviewed-code'));
    expect(AzureTask.pullImages({ registry: of(IDS.registry) }).grantTo(identity)).toHaveLength(1);
    expect(rolesIn(write())).toHaveLength(1);
  });

  test('plan where somebody says why, and manage no group even then', () => {
    const { stack, write } = newApp();
    const identity = unreviewed(stack, acknowledged);
    AzureTask.planTerraform({ state: STATE, resourceGroups: [GROUP_SCOPE] }).grantTo(identity);
    expect(codeOf(() => everything().grantTo(identity))).toBe('azure-role-too-broad');
    expect(rolesIn(write()).map(({ scope }) => scope)).toEqual(expect.arrayContaining([STATE.id, GROUP]));
  });
});

describe('scopes as references', () => {
  test.each<[string, (stack: TerraformStack) => AzureScope, string]>([
    ['of the same stack', (stack) => of(new ContainerRegistry(stack, 'images', { name: 'images', location: 'x', resourceGroupName: 'rg', sku: 'Basic' }).id), '${azurerm_container_registry.images.id}'],
    ['in a variable, whose kind does not show', (stack) => of(variable(stack)), '${var.id}'],
    ['in an id whose kind shows', (stack) => of(`${GROUP}/providers/Microsoft.ContainerRegistry/registries/${variable(stack)}`), `${GROUP}/providers/Microsoft.ContainerRegistry/registries/\${var.id}`],
  ])('%s', (_what, scope, text) => {
    expect(rolesIn(writtenWith((identity, stack) => AzureTask.pushImages({ registry: scope(stack) }).grantTo(identity)))).toMatchObject([{ scope: text }]);
  });

  test.each<[string, (stack: TerraformStack) => AzureTask, string]>([
    ['the address of a secret in its vault', (stack) => AzureTask.pushImages({ registry: of(new KeyVaultSecret(stack, 's', { name: 's', value: 'x', keyVaultId: IDS.vault }).id) }), 'azure-task-scope'],
    ['a part of something else', (stack) => AzureTask.planTerraform({ state: of(`${new ContainerRegistry(stack, 'r', { name: 'r', location: 'x', resourceGroupName: 'rg', sku: 'Basic' }).id}/a/b`) }), 'azure-task-scope'],
    ['an id of another kind around a reference', (stack) => AzureTask.pushImages({ registry: of(`${GROUP}/providers/Microsoft.Web/sites/${variable(stack)}`) }), 'azure-task-scope'],
    ['a namespace below something else', (stack) => AzureTask.deployKubernetes({ clusterId: `${GROUP}/providers/Microsoft.Web/sites/${variable(stack)}`, namespaces: ['a'] }), 'azure-scope-part'],
    ['a name that is a reference and more', (stack) => AzureTask.readSecret({ vaultId: IDS.vault, secret: `a/${variable(stack)}` }), 'azure-unresolved-token'],
  ])('%s is refused, and nothing is written', (_what, make, code) => {
    expect(rows((identity, stack) => expect(codeOf(() => make(stack).grantTo(identity))).toBe(code))).toEqual([]);
  });
});

/** Text of people in every place that takes some. None of it is a template, a command or a path. */
test.each(['${var.secret}', '%{ if true }', '"', "'", '\n', '../other', '*', 'a b', '$web', '\u202e', ''])('hostile text: %j as a name is refused', (text) => {
  expect(codeOf(() => AzureTask.readSecret({ vaultId: IDS.vault, secret: text }))).toBe('azure-scope-part');
  expect(codeOf(() => AzureTask.deployKubernetes({ clusterId: IDS.cluster, namespaces: [text] }))).toBe('azure-scope-part');
  if (text !== '$web') expect(codeOf(() => AzureScope.storageContainer(IDS.account, text))).toBe('azure-scope-part');
  expect(codeOf(() => AzureScope.storageContainer(text, 'tfstate'))).toBe('azure-scope-part');
});

test('a reason, and the text of a task of your own, reach no file', () => {
  const reason = '${var.secret} %{ if true } "\n';
  const file = writtenWith((identity) => {
    AzureTask.applyTerraform({ state: STATE, manages: { group: GROUP_SCOPE, reason } }).grantTo(identity);
    AzureTask.of({ id: 'look', text: reason, access: [TaskAccess.READ_CONFIGURATION], why: reason, source: reason, assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), GROUP_SCOPE)] }).grantTo(identity);
  });
  expect(rolesIn(file)).toHaveLength(3);
  expect(JSON.stringify(rolesIn(file))).not.toContain('secret');
});

test('one task goes to two identities', () => {
  const { stack, write } = newApp();
  const task = push();
  const [first, second] = [identityIn(stack), otherIdentity({}, stack)];
  expect([task.grantTo(first).length, task.grantTo(second).length]).toEqual([1, 1]);
  expect([tasksOf(first), tasksOf(second)]).toEqual([[task], [task]]);
  expect(rolesIn(write()).map(({ role_definition_id: id }) => String(id).endsWith(PUSH))).toEqual([true, true]);
});
