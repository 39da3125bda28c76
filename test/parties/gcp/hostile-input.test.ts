import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { identitiesOf } from './pool';
import { readArtifact, Text } from '../../../src/artifacts';
import { readIdentities, render } from '../../../src/parties/gcp';
import { regularExpressionSize } from '../../../src/parties/gcp/cel/regular-expression-size';
import { Verdict } from '../../../src/trust';
import { GITHUB, production, token } from '../../fixtures/gcp';
import { at } from '../../fixtures/source';

/** How many instructions the engine's own RE2 makes of an expression; undefined for what is none. */
function instructionsOf(source: string): number | undefined {
  const { RE2JS } = createRequire(require.resolve('@bufbuild/cel'))('@bufbuild/re2') as { RE2JS: { compile(of: string): { re2Input: { prog: { inst: unknown[] } } } } };
  try {
    return RE2JS.compile(source).re2Input.prog.inst.length;
  } catch {
    return undefined;
  }
}

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
  readIdentities([{ type: 'gcp.condition', id: 'c', source: at('c.cel#'), properties: { expression: Text.of(expression) }, dependsOn: [] }])[0];

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

/** The hostile half of each: what a token holds, and the condition that goes through it. */
const OPTIONAL = `${'a?'.repeat(5_000)}${'a'.repeat(5_000)}`;
const many = Array.from({ length: 5_000 }, (_, index) => `x${index}`);
const ANSWERED_IN = 2;

describe('what evaluation may cost is bounded, and unknown beyond, with its reason', () => {
  test.each<[what: string, expression: string, claims: Record<string, unknown>]>([
    ['a claim as the regular expression of another one', 'assertion.ref.matches(assertion.workflow)', { ref: 'a'.repeat(5_000), workflow: OPTIONAL }],
    ['a claim as its own regular expression', 'assertion.workflow.matches(assertion.workflow)', { workflow: OPTIONAL }],
    ['many of them', Array.from({ length: 80 }, () => '!assertion.ref.matches(assertion.workflow)').join(' && '), { ref: 'b'.repeat(300), workflow: `^${'a?'.repeat(300)}$` }],
    ['repetitions in a claim', 'assertion.ref.matches(assertion.workflow)', { ref: 'a'.repeat(1_000), workflow: `${'(a{0,1000})'.repeat(300)}c` }],
    ['quoted brackets in a claim', 'assertion.ref.matches(assertion.workflow)', { ref: 'a'.repeat(1_000), workflow: `(${'a?'.repeat(500)}\\Q(\\E){1000}` }],
    ['each of a list against each', 'assertion.groups.exists(x, x in assertion.groups && x == \'no\')', { groups: many }],
    ['a regular expression for each of a list', 'assertion.groups.exists(x, x.matches(assertion.workflow))', { groups: many, workflow: '(a?){50}b' }],
    ['a text that outgrows the token', 'assertion.ref.split(\'\').join(assertion.ref).split(\'\').join(assertion.ref).size() > 3', { ref: 'a'.repeat(5_000) }],
    ['lists of lists that are compared', 'assertion.groups.map(x, assertion.groups) == assertion.groups.map(x, assertion.groups)', { groups: many }],
    ['a long body for each of a list', `assertion.groups.all(x, ${Array.from({ length: 250 }, () => 'x != \'y\'').join(' && ')})`, { groups: many }],
    ['a text within a text that nearly fits', 'assertion.ref.contains(assertion.workflow)', { ref: 'a'.repeat(90_000), workflow: `b${'a'.repeat(45_000)}` }],
    ['claims of a length that no token has', 'assertion.ref.matches(\'a.b\') || assertion.ref.matches(\'a.c\')', { ref: 'a'.repeat(250_000) }],
  ])('%s', (_, expression, claims) => {
    const identity = condition(expression);
    identity.decide(token());
    const start = process.cpuUsage();
    const { verdict, because } = identity.decide(token(claims));
    const seconds = process.cpuUsage(start).user / 1e6;
    expect(seconds).toBeLessThan(ANSWERED_IN);
    expect(verdict).toBe(Verdict.UNKNOWN);
    expect(JSON.stringify(because)).toMatch(/more than 1000000 steps|more than 200000 characters/);
  });

  test.each<[what: string, expression: string, claims: Record<string, unknown>, expected: Verdict]>([
    ['a short pattern in a claim', 'assertion.ref.matches(assertion.workflow)', { ref: 'refs/heads/main', workflow: '^refs/heads/[a-z]+$' }, Verdict.ACCEPT],
    ['its own pattern', 'assertion.ref.matches(assertion.ref)', {}, Verdict.ACCEPT],
    ['a pattern that is none', 'assertion.ref.matches(assertion.workflow)', { workflow: '(' }, Verdict.DENY],
    ['a long pattern and a long text', `assertion.sub.matches('^(?:${'[a-z0-9]{1,63}/?'.repeat(20)}|.*)$')`, { sub: 'a'.repeat(255) }, Verdict.ACCEPT],
    ['two hundred groups', 'assertion.groups.exists(x, x == \'x199\' && assertion.ref.size() > 1)', { groups: many.slice(0, 200) }, Verdict.ACCEPT],
    ['what is false beside it settles it', 'assertion.workflow.matches(assertion.workflow) && assertion.ref == \'no\'', { workflow: OPTIONAL }, Verdict.DENY],
  ])('what tokens really hold is decided: %s', (_, expression, claims, expected) => expect(condition(expression).decide(token(claims)).verdict).toBe(expected));

  test('the size of a regular expression is never less than what RE2 makes of it', () => {
    const piece = fc.constantFrom('a', '\\.', '[a-c]', '[)]', '[]{3}]', '[[:alpha:]]', 'b{25}', '{20}', '(', ')', '(?:', '{2,30}', '{25,}', 'aaaa', '*', '|', '\\pL', '.', '\\Q(', '\\E', '^', '$');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const source = pieces.join('');
      const made = instructionsOf(source);
      if (made !== undefined) expect([source, regularExpressionSize(source) * 2 + 4 >= made]).toEqual([source, true]);
    }), { numRuns: 2_000, examples: [[['(', 'aaaa', 'aaaa', '[)]', ')', '{25,}']], [['(', 'aaaa', '\\Q(', '\\E', ')', '{20}']]] });
  });
});

test('a part that cannot be evaluated here is open, not refused', () => {
  const long = Array.from({ length: 300_000 }, (_, index) => `x${index}`);
  expect(condition('assertion.groups.map(x, x + \'!\').exists(x, x == \'none\') || assertion.ref != \'\'').decide(token({ groups: long.slice(0, 100) })).verdict)
    .toBe(Verdict.ACCEPT);
  expect(condition('assertion.groups.map(x, x)[299999] == \'y\'').decide(token({ groups: long })).verdict).not.toBe(Verdict.ACCEPT);
});
