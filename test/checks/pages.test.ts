import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages } from './pages';

const FOLDER = join(__dirname, '../../docs/checks');

test('docs/checks is what the rules say: node build-tools/check-pages.mjs writes it', () => {
  const written = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
  expect([...written.keys()].sort()).toEqual([...checkPages().keys()].sort());
  for (const [name, text] of checkPages()) expect([name, written.get(name)]).toEqual([name, text]);
});
