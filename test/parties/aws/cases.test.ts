import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Explanation, Verdict } from '../../../src/trust';
import * as tables from '../../cases/aws';
import { decideCase } from '../../fixtures/aws-case';

/** Decision tables: each file of test/cases/aws exports named cases, each with its source. */
const TABLES = Object.entries(tables);

function nodes(explanation: Explanation): Explanation[] {
  return [explanation, ...(explanation.children ?? []).flatMap(nodes)];
}

describe.each(TABLES)('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (__, one) => {
    const { verdict, because, cloudMessage } = decideCase(one);
    const reasons = because.flatMap(nodes).filter((node) => node.verdict === verdict).map(({ text, key }) => `${text} [${key}]`);
    expect(`${verdict}: ${reasons.join('\n')}`).toMatch(new RegExp(`^${one.verdict}:`));
    if (one.because) expect(reasons.join('\n')).toContain(one.because);
    if (one.message) expect(cloudMessage).toContain(one.message);
    expect(cloudMessage === undefined).toBe(verdict !== Verdict.DENY);
  });
});

test('every case has a source, and no two of a file the same name', () => {
  const all = TABLES.flatMap(([, cases]) => cases);
  expect(all.filter(({ source }) => !/^https:\/\/|^docs\//.test(source))).toEqual([]);
  for (const [, cases] of TABLES) expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(all.length).toBeGreaterThan(400);
  expect(readdirSync(join(__dirname, '../../cases/aws')).length).toBe(TABLES.length + 1);
});
