import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { neededBy, oneLess, Statement, templateOf, withStatements } from './one-less';
import { compared, granted, inWords, policyStatements } from './roles';
import { TASKS } from './tasks';
import { AWS_TASK_IDS } from '../../../../src/parties/aws/permissions/tasks';
import { newStack } from '../../../fixtures/aws';

describe.each(Object.entries(TASKS))('%s', (_, make) => {
  const { stack, tasks } = granted((scope) => [make(scope)]);
  const template = templateOf(stack);
  const needed = neededBy(stack, tasks);

  test('what is granted is what is needed', () => {
    expect(compared(template, needed)).toEqual({ missing: [], unneeded: [], unknown: [] });
  });

  test('one action less is named as missing', () => {
    const ways = oneLess(template);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      const { missing, unneeded } = compared(way.template, needed);
      expect([...new Set(missing.map(({ action }) => action))]).toEqual([way.action]);
      expect(unneeded).toEqual([]);
    }
  });

  test('one action more is named as unneeded', () => {
    const more = withStatements(template, ([first, ...rest]) => [{ ...first, Action: [...[first.Action].flat(), 'iam:CreateUser'] }, ...rest]);
    const { missing, unneeded } = compared(more, needed);
    expect([...new Set(unneeded.map(({ action }) => action))]).toEqual(['iam:CreateUser']);
    expect(missing).toEqual([]);
  });

  test('every action as a pattern is unneeded, and lacks nothing', () => {
    const wide = withStatements(template, () => [{ Effect: 'Allow', Action: '*', Resource: '*' } as Statement]);
    expect(compared(wide, needed)).toEqual({ missing: [], unneeded: [{ action: '*', on: '*', conditions: [] }], unknown: [] });
  });
});

/** What a task needs as a decision table: the action, on what, what for, and the page that says so. */
test.each(Object.entries(TASKS))('%s', (_, make) => {
  const { stack, tasks: [task] } = granted((scope) => [make(scope)]);
  expect({
    task: `${task.id}: ${task.text}`,
    access: task.access,
    warnings: task.warnings,
    needs: task.needs.map(({ action, on, why, source }) => `${action} on ${on}: ${why} (${source})`),
    template: policyStatements(stack).map(inWords),
  }).toMatchSnapshot();
});

test('each task of the library is in this table, and its id is taken', () => {
  const ids = Object.values(TASKS).map((make) => make(newStack()).id);
  expect([...new Set(ids)].sort()).toEqual(Object.keys(AWS_TASK_IDS));
});

test('no task is on everything but where AWS knows no resource, and says so', () => {
  const wide = Object.values(TASKS).flatMap((make) => make(newStack()).needs).filter(({ on }) => on === '*');
  expect([...new Set(wide.map(({ action }) => action))].sort()).toEqual(['ecr:GetAuthorizationToken', 'ecs:RegisterTaskDefinition', 'sts:GetServiceBearerToken']);
  expect(wide.filter(({ why }) => !why.includes('no resource')).map(({ action }) => action)).toEqual([]);
});

test('no task has an action that is not written out', () => {
  expect(Object.values(TASKS).flatMap((make) => make(newStack()).needs).filter(({ action }) => action.includes('*'))).toEqual([]);
});

test('a file for each task, but where two are one tool', () => {
  const files = readdirSync(join(__dirname, '../../../../src/parties/aws/permissions/tasks')).map((file) => file.replace('.ts', ''));
  expect(Object.keys(AWS_TASK_IDS).filter((id) => !files.includes(id))).toEqual(['apply-terraform', 'plan-terraform', 'pull-images']);
});
