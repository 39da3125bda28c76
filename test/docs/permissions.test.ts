import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsTaskTables, SHOWN } from './permissions/aws-tasks';
import { AWS_TASK_IDS } from '../../src/parties/aws/permissions/tasks';

const page = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8');

test('the tables of docs/permissions.md are what the code says: node build-tools/permissions-page.mjs writes them', () => {
  expect(page).toContain(`<!-- tasks: node build-tools/permissions-page.mjs -->\n${awsTaskTables()}\n<!-- /tasks -->`);
});

test('each task of AWS is on the page', () => {
  expect([...new Set(SHOWN.map(({ plan: { id } }) => id))].sort()).toEqual(Object.keys(AWS_TASK_IDS));
});
