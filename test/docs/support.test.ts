import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportPage, supportSummary, SUPPORTED } from './support/page';
import { issuerOf, ISSUERS } from '../../src/issuers/known';

const ROOT = join(__dirname, '../..');

test('docs/support.md and the table of the README are what the code says: node build-tools/support-page.mjs writes them', () => {
  expect(readFileSync(join(ROOT, 'docs/support.md'), 'utf8')).toBe(supportPage());
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`-->\n${supportSummary()}\n<!-- /support -->`);
});

test('each CI system that has classes is on the page', () => {
  const shown = SUPPORTED.flatMap(({ facts }) => facts.map(({ id }) => id));
  const described = (id: string) => ISSUERS.find(({ facts }) => facts.id === id)!.facts.deployments.every(({ issuers }) => issuerOf(issuers.source.slice(1, -1).replaceAll('\\', '')) !== undefined);
  expect(ISSUERS.map(({ facts: { id } }) => id).filter((id) => !described(id) && id !== 'forge').sort()).toEqual([...shown].sort());
});
