import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { causeIds } from '../../src/verify/explain/registry';

const page = readFileSync(join(__dirname, '../../docs/causes.md'), 'utf8');
const rows = page.split('\n').flatMap((line) => {
  const [, id, rest] = /^\| `([a-z-]+)` \| (.*) \|$/.exec(line) ?? [];
  return id === undefined ? [] : [{ id, cells: rest.split(' | ') }];
});

test('the page has a row for each cause, and each once', () => {
  // A CI system that a test adds has causes too, and no place on the page.
  expect(rows.map(({ id }) => id).sort()).toEqual(causeIds().filter((id) => !id.startsWith('forge-')));
});

test('each says what it looks like', () => {
  expect(rows.filter(({ cells }) => cells.every((cell) => ['', '-'].includes(cell.trim())))).toEqual([]);
});
