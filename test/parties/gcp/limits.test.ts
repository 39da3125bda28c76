import { identitiesOf } from './pool';
import { ClaimPattern } from '../../../src/claims';
import { render } from '../../../src/parties/gcp';
import { ATTRIBUTE_NAME, LIMITS } from '../../../src/parties/gcp/facts/limits';
import { PoolPlan } from '../../../src/parties/gcp/render/plan';
import { CompiledTrust, Verdict } from '../../../src/trust';
import { GITHUB, Said, token, trustOf } from '../../fixtures/gcp';

/** Boundary pairs: the largest that is allowed passes, the next fails. */
const OWNER = { repository_owner_id: '1' };
const codeOf = (body: () => unknown): string => {
  try {
    body();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const one = (said: Record<string, Said>, more?: Partial<CompiledTrust>) => render(GITHUB, [trustOf('w', [{ ...OWNER, ...said }], more)]).document;
/** The text that makes something exactly so long, where something grows with the text. */
const padded = (length: number, measure: (text: string) => number, unit = 'x') => unit.repeat(length - measure(unit) + 1);

test('2,048 characters of a ternary, and then no more', () => {
  // The space keeps the value out of a member name, and so in the ternary.
  const measure = (text: string) => one({ environment: ` ${text}` }).mapping['attribute.label_1'].length;
  const longest = padded(LIMITS.mappingExpression.value, measure);
  expect(measure(longest)).toBe(2048);
  expect(codeOf(() => one({ environment: ` ${longest}x` }))).toBe('gcp-mapping-too-long');
});

test('a composite of 2,048 characters, and then a label', () => {
  const composites = (list: string) => Object.entries(one({ event_name: [list] }).mapping).filter(([target]) => target.startsWith('attribute.run_'));
  const measure = (text: string) => composites(text)[0][1].length;
  const longest = padded(LIMITS.mappingExpression.value, measure);
  expect(measure(longest)).toBe(2048);
  expect(composites(`${longest}x`)).toEqual([]);
});

test('a second branch opens the next attribute where the first is full', () => {
  const pattern = ClaimPattern.ofStars('refs/heads/a*');
  const other = ClaimPattern.ofStars('refs/heads/b*');
  const labels = (text: string) => Object.entries(render(GITHUB, [
    trustOf('first', [{ ...OWNER, environment: ` ${text}`, ref: pattern }]), trustOf('second', [{ ...OWNER, ref: other }]),
  ]).document.mapping).filter(([target]) => target.startsWith('attribute.label_'));
  const longest = padded(LIMITS.mappingExpression.value, (text) => labels(text)[0][1].length);
  expect(labels(longest).map(([target, { length }]) => [target, length])).toEqual([['attribute.label_1', 2048]]);
  expect(labels(`${longest}x`).map(([target]) => target)).toEqual(['attribute.label_1', 'attribute.label_2']);
});

test('50 attributes, and a 51st leaves no trace', () => {
  const plan = new PoolPlan(GITHUB);
  const overlapping = (name: string) => trustOf(name, [{ ...OWNER, ref: ClaimPattern.ofStars('refs/heads/*') }]);
  for (let index = 0; index < 50; index++) plan.add(overlapping(`w${index}`));
  const before = JSON.stringify([plan.mapping, plan.condition]);
  expect(Object.keys(plan.mapping)).toHaveLength(51);
  expect(codeOf(() => plan.add(overlapping('one-too-many')))).toBe('gcp-too-many-attributes');
  expect(JSON.stringify([plan.mapping, plan.condition])).toBe(before);
  expect(plan.find('one-too-many')).toBeUndefined();
});

test('a condition of 4,096 characters lists the alternatives, a longer one leaves them to the identities', () => {
  const conditionOf = (text: string) => render(GITHUB, [trustOf('a', [{ ...OWNER, ref: text }]), trustOf('b', [{ ...OWNER, ref: 'b' }])]).document.condition!;
  const longest = padded(LIMITS.condition.value, (text) => conditionOf(text).length);
  expect(conditionOf(longest)).toHaveLength(4096);
  expect(conditionOf(longest)).toContain('||');
  expect(conditionOf(`${longest}x`)).toBe('assertion.repository_owner_id == \'1\'');
});

test('what all share stays out of the condition where it alone is too long; the tenant never does', () => {
  const { condition } = one({ ref: 'x'.repeat(5000), repository_id: '7' });
  expect(condition).toBe('assertion.repository_owner_id == \'1\' && assertion.repository_id == \'7\'');
});

test('4,096 characters of tenants, and then another pool', () => {
  const tenants = (last: string) => render(GITHUB, Array.from({ length: 100 }, (_, index) => trustOf(`w${index}`, [
    { repository_owner_id: `${10_000_000_000_000_000_000n + BigInt(index)}${'1'.repeat(10)}${index === 99 ? last : ''}`, repository_id: `${index}` },
  ]))).document.condition!;
  const longest = padded(LIMITS.condition.value, (text) => tenants(text).length, '1');
  expect(tenants(longest)).toHaveLength(4096);
  expect(tenants(longest)).not.toContain('||');
  expect(codeOf(() => tenants(`${longest}1`))).toBe('gcp-condition-too-long');
});

/** Names of the attributes count, since nobody documents that they do not; the subject is at its longest. */
const SUBJECT = 'google.subject'.length + 3 * 20 + 2;
const ATTRIBUTE = 'attribute.run_0123456789ab'.length;
const mappedInAll = (...workflows: Record<string, Said>[]) =>
  codeOf(() => render(GITHUB, workflows.map((said, index) => trustOf(`w${index}`, [{ ...OWNER, ...said }]))));

test('8,192 bytes of mapped values and their names', () => {
  const value = (length: number) => one({ ref: 'x'.repeat(length - '1:'.length) }).bound.w[0].value;
  const longest = 8192 - SUBJECT - ATTRIBUTE;
  expect(value(longest)).toHaveLength(longest);
  expect(codeOf(() => value(longest + 1))).toBe('gcp-mapped-too-large');
});

/** `1:REF`, and as the composite of the other workflow `1:REPOSITORY_ID:REF`, with an id of 20 digits. */
const twice = (length: number) => SUBJECT + 2 * ATTRIBUTE + '1:'.length + length + '1:'.length + 20 + ':'.length + length;

test('a token is mapped through the attributes of the other workflows too: 8,192 bytes for all of them', () => {
  const both = (length: number): Record<string, Said>[] => [{ ref: 'x'.repeat(length) }, { repository_id: '7', ref: 'main' }];
  expect([twice(4019), twice(4020)]).toEqual([8191, 8193]);
  expect([both(4019), both(4020), both(4020).reverse(), both(4020).slice(0, 1)].map((workflows) => mappedInAll(...workflows)))
    .toEqual(['accepted', 'gcp-mapped-too-large', 'gcp-mapped-too-large', 'accepted']);
});

test('at the limit the exchange takes the token, with the longest ids that there are', () => {
  const ref = 'x'.repeat(4019);
  const document = render(GITHUB, [trustOf('w0', [{ ...OWNER, ref }]), trustOf('w1', [{ ...OWNER, repository_id: '7', ref: 'main' }])]).document;
  const claims = token({ repository_owner_id: '1', repository_id: '9'.repeat(20), run_id: '9'.repeat(20), ref });
  expect(identitiesOf(document).w0.decide(claims).verdict).toBe(Verdict.ACCEPT);
});

test('a claim that a workflow leaves open is as long as its documented maximum; one that must be absent is nothing', () => {
  const total = (length: number) => SUBJECT + 2 * ATTRIBUTE + '1:'.length + length + '1:'.length + 4 * 255;
  const both = (length: number) => mappedInAll({ ref: 'x'.repeat(length) }, { environment: 'prod' });
  expect(total(7040)).toBe(8192);
  expect([both(7040), both(7041)]).toEqual(['accepted', 'gcp-mapped-too-large']);
  expect(mappedInAll({ environment: null, ref: 'x'.repeat(7041) }, { environment: 'prod' })).toBe('accepted');
});

test('labels count with the longest name that they can yield, patterns with their literals', () => {
  const label = 'attribute.label_1'.length + 'w1'.length;
  const both = (length: number) => mappedInAll({ ref: 'x'.repeat(length) }, { ref: ClaimPattern.ofStars('y*') });
  const longest = 8192 - SUBJECT - ATTRIBUTE - label - '1:'.length;
  expect([both(longest), both(longest + 1)]).toEqual(['accepted', 'gcp-mapped-too-large']);
  const open = (length: number) => mappedInAll({ ref: 'main' }, { ref: ClaimPattern.ofStars(`${'x'.repeat(length)}*`) });
  expect([open(1800), open(1900)]).toEqual(['accepted', 'accepted']);
});

test('a workflow that is refused for its size leaves no trace; closed it takes no room', () => {
  const plan = new PoolPlan(GITHUB);
  plan.add(trustOf('long', [{ ...OWNER, ref: 'x'.repeat(4020) }]));
  const before = JSON.stringify([plan.mapping, plan.condition]);
  const late = trustOf('late', [{ ...OWNER, repository_id: '7', ref: 'main' }]);
  expect(() => plan.add(late)).toThrow(/"late" in this pool, tokens of "long" map to more.*up to 8193 bytes.*SecondPool/s);
  expect(JSON.stringify([plan.mapping, plan.condition])).toBe(before);
  expect(codeOf(() => plan.add(late, true))).toBe('accepted');
});

test('trap 9: six claims of 20 digits fit into 127 bytes of subject, seven do not', () => {
  const withClaims = (count: number) => codeOf(() => new PoolPlan({ ...GITHUB, traceClaims: Array<string>(count).fill('run_id') }));
  expect([1, 6, 7, 0].map(withClaims)).toEqual(['accepted', 'accepted', 'gcp-subject-unbounded', 'gcp-subject-unbounded']);
});

test('an audience of 256 characters', () => {
  const withAudience = (length: number) => codeOf(() => one({}, { audiences: { gcp: 'a'.repeat(length) } }));
  expect([256, 257].map(withAudience)).toEqual(['accepted', 'gcp-text-too-long']);
});

test('attribute names are of Google\'s alphabet and short', () => {
  const { mapping } = render(GITHUB, [trustOf('a', [{ ...OWNER, ref: 'x' }]), trustOf('b', [{ ...OWNER, ref: ClaimPattern.ofStars('y*') }])]).document;
  const names = Object.keys(mapping).filter((target) => target !== 'google.subject').map((target) => target.replace(/^attribute\./, ''));
  expect(names).toHaveLength(2);
  names.forEach((name) => {
    expect(name).toMatch(ATTRIBUTE_NAME);
    expect(name.length).toBeLessThanOrEqual(LIMITS.attributeName.value);
  });
});
