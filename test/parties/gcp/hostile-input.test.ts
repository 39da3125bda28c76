import { identitiesOf } from './pool';
import { readArtifact, Text } from '../../../src/artifacts';
import { readIdentities, render } from '../../../src/parties/gcp';
import { Verdict } from '../../../src/trust';
import { GITHUB, production, token } from '../../fixtures/gcp';

test.each([1, 5, 20])('a member that names itself %i times is not settled', (times) => {
  const member = '${google_project_iam_member.a.member}'.repeat(times);
  const [identity] = readIdentities(readArtifact({ resource: { google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member } } } }, 'main.tf.json'));
  expect(identity.decide(token()).verdict).toBe(Verdict.UNKNOWN);
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;
const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 'x');

test.each<[what: string, claim: unknown]>([['nested 20,000 deep', deep], ['a big integer', 1n], ['a cycle', cycle], ['a function', () => 1]])('claims that no token holds are answered: %s', (_, claim) => {
  const identity = identitiesOf(render(GITHUB, [production()]).document).production;
  expect(identity.decide(token({ extra: claim })).verdict).toBe(Verdict.UNKNOWN);
});

const condition = (expression: string) =>
  readIdentities([{ type: 'gcp.condition', id: 'c', source: 'c.cel#', properties: { expression: Text.of(expression) }, dependsOn: [] }])[0];

test.each<[what: string, expression: string]>([
  ['8,000 conjuncts', Array.from({ length: 8_000 }, () => 'assertion.ref != \'x\'').join(' && ')],
  ['conjuncts up to the limit', Array.from({ length: 600 }, () => 'has(a)').join('&&')],
  ['sums up to the limit', Array.from({ length: 1_000 }, () => '\'x\'').join('+')],
  ['negations', '!'.repeat(4_000) + 'true'],
  ['brackets that close', `${'('.repeat(2_000)}true${')'.repeat(2_000)}`],
  ['brackets that do not', '('.repeat(4_000)],
  ['brackets that do not, behind texts that look as if they did', '(\')\''.repeat(1_000)],
  ['brackets within a raw text that ends in a backslash', `r'\\'${'('.repeat(2_000)}'`],
  ['lists, maps and calls', '[{1:size('.repeat(400)],
  ['selections', `assertion${'.a'.repeat(2_000)} == 'x'`],
  ['choices', `${'true ? true : '.repeat(290)}true`],
  ['macros in macros', `${'[1, 2, 3].exists(x, '.repeat(20)}x == 4${')'.repeat(20)}`],
  ['open quotes', '"\''.repeat(2_000)],
])('a condition is answered or refused within a second: %s', (_, expression) => {
  condition('true').decide(token());
  const start = process.cpuUsage();
  const { verdict } = condition(expression).decide(token());
  const { user } = process.cpuUsage(start);
  expect(Object.values(Verdict)).toContain(verdict);
  expect(user / 1e6).toBeLessThan(1);
});

test('a part that cannot be evaluated here is open, not refused', () => {
  const long = Array.from({ length: 300_000 }, (_, index) => `x${index}`);
  expect(condition('assertion.groups.map(x, x + \'!\').exists(x, x == \'none\') || assertion.ref != \'\'').decide(token({ groups: long.slice(0, 100) })).verdict)
    .toBe(Verdict.ACCEPT);
  expect(condition('assertion.groups.map(x, x)[299999] == \'y\'').decide(token({ groups: long })).verdict).not.toBe(Verdict.ACCEPT);
});
