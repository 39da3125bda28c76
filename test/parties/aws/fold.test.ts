import * as fc from 'fast-check';
import { ClaimPattern } from '../../../src/claims';
import { KeyCondition } from '../../../src/parties/aws';
import { fold } from '../../../src/parties/aws/render/fold';
import { writePolicy } from '../../../src/parties/aws/render/write';
import { oracleAdmits } from '../../fixtures/aws-oracle';
import { cpu } from '../../fixtures/cpu';

const KEYS = ['a', 'b', 'c'];
const VALUES = ['x', 'y', 'xy'];
const PROVIDER = { partition: 'aws', account: '123456789012', provider: 'issuer.example' };

const exact = (key: string, ...values: string[]): KeyCondition => ({ operator: 'StringEquals', key, values });
const like = (key: string, ...values: string[]): KeyCondition => ({ operator: 'StringLike', key, values: values.map((value) => ClaimPattern.ofStars(value)) });

test.each<[string, KeyCondition[][], KeyCondition[][]]>([
  ['one key differs: one list', [[exact('sub', 's'), exact('ref', 'b')], [exact('sub', 's'), exact('ref', 'a')]], [[exact('sub', 's'), exact('ref', 'a', 'b')]]],
  ['two keys differ: two statements', [[exact('sub', 's'), exact('ref', 'a')], [exact('sub', 't'), exact('ref', 'b')]], [[exact('sub', 's'), exact('ref', 'a')], [exact('sub', 't'), exact('ref', 'b')]]],
  ['a full square: two lists', ['s', 't'].flatMap((s) => ['a', 'b'].map((r) => [exact('sub', s), exact('ref', r)])), [[exact('sub', 's', 't'), exact('ref', 'a', 'b')]]],
  ['exact and pattern stay apart', [[exact('ref', 'a')], [like('ref', 'a*')]], [[exact('ref', 'a')], [like('ref', 'a*')]]],
  ['patterns fold with patterns', [[like('ref', 'b*')], [like('ref', 'a*')]], [[like('ref', 'a*', 'b*')]]],
  ['another set of keys stays apart', [[exact('sub', 's')], [exact('sub', 's'), exact('ref', 'a')]], [[exact('sub', 's'), exact('ref', 'a')], [exact('sub', 's')]]],
  ['equal alternatives are one', [[exact('sub', 's')], [exact('sub', 's')]], [[exact('sub', 's')]]],
])('%s', (_, alternatives, folded) => {
  expect(fold(alternatives)).toEqual(folded);
});

const condition = (key: string) => fc.oneof(
  fc.constantFrom(...VALUES).map((value) => exact(key, value)),
  fc.constantFrom('x*', '*y', 'x').filter((value) => value.includes('*')).map((value) => like(key, value)),
);
const conditions = fc.subarray(KEYS, { minLength: 1 }).chain((keys) => fc.tuple(...keys.map(condition)));
const alternatives = fc.array(conditions, { minLength: 1, maxLength: 8 });

/** Every request over the small alphabet, keys that are absent included. */
const requests = KEYS.reduce<Record<string, string>[]>(
  (all, key) => all.flatMap((request) => [request, ...VALUES.concat('z').map((value) => ({ ...request, [key]: value }))]), [{}]);

test('property: the folded statements admit exactly what the alternatives admit', () => {
  fc.assert(fc.property(alternatives, (list) => {
    const folded = fold(list);
    const before = writePolicy({ statements: list.map((each) => ({ provider: PROVIDER, conditions: each })) });
    const after = writePolicy({ statements: folded.map((each) => ({ provider: PROVIDER, conditions: each })) });
    expect(folded.length).toBeLessThanOrEqual(list.length);
    for (const request of requests) {
      expect(oracleAdmits(after, PROVIDER.provider, request)).toBe(oracleAdmits(before, PROVIDER.provider, request));
    }
  }), { numRuns: 100 });
});

test('property: no two folded statements differ in one key only', () => {
  fc.assert(fc.property(alternatives, (list) => {
    const folded = fold(list);
    expect(fold(folded)).toEqual(folded);
  }), { numRuns: 300 });
});

test('property: the order of the alternatives does not matter to a fold that is complete', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }), (refs) => {
    const list = refs.map((ref) => [exact('sub', 's'), exact('ref', ref)]);
    expect(fold(list)).toEqual(fold([...list].reverse()));
  }));
});

test('400 alternatives fold in a moment', () => {
  const list = Array.from({ length: 400 }, (_, index) => [exact('aud', 'a'), exact('sub', `s${index}`), exact('ref', `r${index % 20}`)]);
  const before = cpu();
  expect(fold(list)).toHaveLength(20);
  expect(cpu() - before).toBeLessThan(1000);
});
