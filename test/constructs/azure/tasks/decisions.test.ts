import { AZURE_TASK_IDS } from '../../../../src/parties/azure/permissions';
import { Party } from '../../../../src/trust';
import { rolesIn, writtenWith } from '../../../fixtures/azure-task';
import { TASKS } from '../../../fixtures/azure-tasks';

const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).sort();

describe.each(TASKS)('$what', ({ make, id, access, gives }) => {
  test('writes exactly these roles at these scopes', () => {
    const written = rolesIn(writtenWith((identity) => make().grantTo(identity)));
    expect(sorted(written.map(({ scope, role_definition_id: role }) => [String(role).split('/').at(-1)!, String(scope)]))).toEqual(sorted(gives.map(([role, scope]) => [role, scope])));
  });

  test('says what it is, and a reason and a source for each', () => {
    const task = make();
    expect([task.party, task.id, task.access]).toEqual([Party.AZURE, id, access]);
    expect(task.needs.map(({ on, source }) => [on, source])).toEqual(gives.map(([, scope, source]) => [scope, source]));
    expect(task.needs.filter(({ why }) => why === '')).toEqual([]);
    expect(task.assignments.map(({ role, scope }) => [role.label, scope.id])).toEqual(task.needs.map(({ action, on }) => [action, on]));
  });
});

test('each task that is known here is tried', () => {
  expect([...new Set(TASKS.map(({ id }) => id))].filter((id) => id !== 'read-metrics').sort()).toEqual([...AZURE_TASK_IDS].sort());
});

test('what people read of each', () => {
  const texts = TASKS.map(({ make }) => make()).map(({ text, needs, warnings }) => [text, ...needs.map(({ action, why }) => `${action}: ${why}`), ...warnings.map((warning) => `! ${warning}`)]);
  expect(texts).toMatchSnapshot();
});

test('a stack with two of them', () => {
  const [push, deploy] = [TASKS[0], TASKS.find(({ id }) => id === 'deploy-kubernetes')!];
  expect(rolesIn(writtenWith((identity) => [push, deploy].map(({ make }) => make().grantTo(identity))))).toMatchSnapshot();
});
