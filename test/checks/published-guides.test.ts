import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Guide, GUIDES, guidesPage } from './guides';
import { RULES } from '../../src/checks/rules';
import { TrustChecks } from '../../src/checks/trust-checks';
import { IdentitySet } from '../../src/verify';

test('docs/published-guides.md is what the fixtures say: node build-tools/check-pages.mjs writes it', () => {
  expect(readFileSync(join(__dirname, '../../docs/published-guides.md'), 'utf8')).toBe(guidesPage());
});

test.each(GUIDES.map((guide): [string, Guide] => [guide.title, guide]))('%s: the checks find just what the page names', (_title, { example: { artifact }, rules }) => {
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
  expect([...new Set(TrustChecks.of(set).findings().map(({ rule }) => rule))].sort()).toEqual(rules);
});

test('each rule that a page names has a page', () => {
  const ids = RULES.map(({ id }) => id);
  expect(GUIDES.flatMap(({ rules }) => rules).filter((rule) => !ids.includes(rule))).toEqual([]);
});
