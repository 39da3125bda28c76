import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { tasksOf } from '../../../../src/constructs/guard/granted-tasks';
import { newApp } from '../../../fixtures/azure-artifact';
import { identityIn, IDS, rolesIn, writtenWith } from '../../../fixtures/azure-task';

const { of } = AzureScope;
const rows = (change: Parameters<typeof writtenWith>[0], props?: Parameters<typeof writtenWith>[1]) =>
  rolesIn(writtenWith(change, props)).map(({ scope, role_definition_id: id }) => [String(id).split('/').at(-1), scope]);
const USER = '4abbcc35-e782-43d8-92c5-2d3f1bd2253f';
const WRITER = 'a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb';

test('what a task gives is returned, and noted with the identity', () => {
  const { stack } = newApp();
  const [identity, task] = [identityIn(stack), AzureTask.pushImages({ registry: of(IDS.registry) })];
  expect(task.grantTo(identity).map(({ terraformResourceType }) => terraformResourceType)).toEqual(['azurerm_role_assignment']);
  expect(tasksOf(identity)).toEqual([task]);
});

test('tasks that share a role compose: two deployments to one cluster', () => {
  const deploy = (...namespaces: string[]) => AzureTask.deployKubernetes({ clusterId: IDS.cluster, namespaces });
  const made = rows((identity) => {
    expect([deploy('shop').grantTo(identity).length, deploy('shop', 'jobs').grantTo(identity).length, deploy('jobs').grantTo(identity).length]).toEqual([2, 1, 0]);
  });
  expect(made).toEqual(expect.arrayContaining([[USER, IDS.cluster], [WRITER, `${IDS.cluster}/namespaces/shop`], [WRITER, `${IDS.cluster}/namespaces/jobs`]]));
  expect(made).toHaveLength(3);
});

test('a closed trust gets nothing', () => {
  const task = AzureTask.pushImages({ registry: of(IDS.registry) });
  expect(rows((identity) => expect(task.grantTo(identity)).toEqual([]), { closed: true })).toEqual([]);
});
