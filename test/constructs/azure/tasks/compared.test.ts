import { ContainerRegistry } from '@cdktf/provider-azurerm/lib/container-registry';
import { KeyVault } from '@cdktf/provider-azurerm/lib/key-vault';
import { KubernetesCluster } from '@cdktf/provider-azurerm/lib/kubernetes-cluster';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleDefinition } from '@cdktf/provider-azurerm/lib/role-definition';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { TerraformStack } from 'cdktf';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, TrustedIdentity } from '../../../../src/constructs/azure';
import { neededRoles } from '../../../../src/constructs/terraform/needed-roles';
import { compareRoles } from '../../../../src/parties/azure/permissions';
import { givenIn, IDS, writtenWith } from '../../../fixtures/azure-task';
import { GROUP_SCOPE, TASKS } from '../../../fixtures/azure-tasks';

type Make = (stack: TerraformStack) => AzureTask;

/** The tasks, compared with what the written file gives after `change`. */
function compared(tasks: readonly Make[], change: (identity: TrustedIdentity, made: readonly AzureTask[]) => unknown) {
  let needs: ReturnType<typeof neededRoles> = [];
  const { given, unsettled } = givenIn(writtenWith((identity, stack) => {
    const made = tasks.map((make) => make(stack));
    change(identity, made);
    needs = neededRoles(stack, made.flatMap((task) => task.needs));
  }));
  const { missing, unneeded, wider } = compareRoles(needs, given);
  return { missing: missing.map(shown), unneeded: unneeded.map(shown), wider: wider.map((one) => `${shown(one.need)} < ${one.given.on}`), unsettled };
}

const shown = ({ action, on }: { action: string; on: string }) => `${action} on ${on}`;
const grantAll = (identity: TrustedIdentity, made: readonly AzureTask[]) => made.forEach((task) => task.grantTo(identity));
const AS_NEEDED = { missing: [], unneeded: [], wider: [] };

const location = { location: 'westeurope', resourceGroupName: 'rg-app' };
const account = (stack: TerraformStack) => new StorageAccount(stack, 'account', { ...location, name: 'state', accountTier: 'Standard', accountReplicationType: 'LRS' });
const vault = (stack: TerraformStack) => new KeyVault(stack, 'vault', { ...location, name: 'app', skuName: 'standard', tenantId: '00000000-0000-0000-0000-000000000000' });
const cluster = (stack: TerraformStack) => new KubernetesCluster(stack, 'cluster', { ...location, name: 'main', defaultNodePool: { name: 'system', vmSize: 'x' } });
const { builtIn } = AzureRole;

describe.each(TASKS.map(({ what, make }): [string, Make] => [what, make]))('%s', (_what, make) => {
  test('is exactly what the file gives', () => {
    expect(compared([make], grantAll)).toMatchObject(AS_NEEDED);
  });

  test('one role less is named as missing, each in turn', () => {
    const { assignments, needs } = make(undefined!);
    for (const [left] of assignments.entries()) {
      const found = compared([make], (identity) => identity.grantRoles(assignments.filter((_, index) => index !== left)));
      expect(found).toMatchObject({ ...AS_NEEDED, missing: [shown(needs[left])] });
    }
  });

  test('one role more is named as unneeded', () => {
    const more = AzureRoleAssignment.of(builtIn('Monitoring Metrics Publisher'), AzureScope.of(IDS.app));
    const found = compared([make], (identity, made) => { grantAll(identity, made); identity.addRoleAssignment(more); });
    expect(found).toMatchObject({ ...AS_NEEDED, unneeded: [`Monitoring Metrics Publisher on ${IDS.app}`] });
  });
});

test.each<[string, Make]>([
  ['a registry', (stack) => AzureTask.pushImages({ registry: AzureScope.of(new ContainerRegistry(stack, 'images', { ...location, name: 'images', sku: 'Basic' }).id) })],
  ['a container by its account', (stack) => AzureTask.deploySite({ container: AzureScope.storageContainer(account(stack).id, '$web') })],
  ['a container by itself', (stack) => AzureTask.planTerraform({
    state: AzureScope.of(new StorageContainer(stack, 'state', { name: 'tfstate', storageAccountId: account(stack).id }).resourceManagerId), lock: true,
  })],
  ['a secret', (stack) => AzureTask.readSecret({ vaultId: vault(stack).id, secret: 'deploy-token' })],
  ['namespaces', (stack) => AzureTask.deployKubernetes({ clusterId: cluster(stack).id, namespaces: ['shop'] })],
  ['a resource group', (stack) => AzureTask.applyTerraform({
    state: AzureScope.storageContainer(IDS.account, 'tfstate'), manages: { group: AzureScope.of(new ResourceGroup(stack, 'group', { name: 'rg', location: 'westeurope' }).id), reason: 'why' },
  })],
  ['a custom role', (stack) => AzureTask.deploySite({
    container: AzureScope.storageContainer(account(stack).id, '$web'),
    purge: {
      endpoint: AzureScope.of(IDS.endpoint),
      role: AzureRole.custom(new RoleDefinition(stack, 'purge', { name: 'purge', scope: GROUP_SCOPE.id, permissions: [{ actions: AzureTask.PURGE_ACTIONS }] }).roleDefinitionResourceId),
    },
  })],
])('by reference, read back from the file, with nothing left open: %s', (_what, make) => {
  expect(compared([make], grantAll)).toEqual({ ...AS_NEEDED, unsettled: [] });
});

test('a role on more than the task is about is enough, and said', () => {
  const found = compared([() => AzureTask.readSecret({ vaultId: IDS.vault, secret: 'a' })], (identity) => (
    identity.addRoleAssignment(AzureRoleAssignment.of(builtIn('Key Vault Secrets User'), AzureScope.of(IDS.vault.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'))))));
  expect(found).toMatchObject({ missing: [], unneeded: [], wider: [expect.stringContaining(`Key Vault Secrets User on ${IDS.vault}/secrets/a < `)] });
});

test('tasks together: what one needs is not unneeded by the other', () => {
  expect(compared(TASKS.map(({ make }) => make), grantAll)).toMatchObject(AS_NEEDED);
});
