import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrustTier } from '../../src/trust';
import { TIER_RULES } from '../../src/trust/tiers/rules';

const page = readFileSync(join(__dirname, '../../docs/concepts.md'), 'utf8');
const section = page.slice(page.indexOf('\n## Tiers\n'), page.indexOf('\n## The words\n'));
/** The cells of the rows that begin so. */
const rows = (beginning: RegExp) => section.split('\n').filter((line) => beginning.test(line)).map((line) => line.slice(2, -2).split(' | '));

test('the rules of tiers on the page are those of the code, in their words', () => {
  const shown = rows(/^\| `tier\//).map(([id, text, tiers]) => [id, text, tiers.split(', ').sort()]);
  expect(shown).toEqual(TIER_RULES.map(({ id, text, tiers }) => [`\`tier/${id}\``, text, [...tiers].sort()]));
});

test('each tier is on the page', () => {
  expect(rows(/^\| `[A-Z]+` \|/).map(([tier]) => tier)).toEqual(Object.keys(TrustTier).map((tier) => `\`${tier}\``));
});

test('each control is on the page, and no other', () => {
  const declared = readFileSync(join(__dirname, '../../src/trust/tiers/declared-controls.ts'), 'utf8').match(/(?<=readonly )\w+(?=\?: boolean)/g);
  expect(rows(/^\| `[a-z]\w+` \|/i).map(([name]) => name.slice(1, -1)).filter((name) => /^[a-z]/.test(name) && name !== 'controls')).toEqual(declared);
});
