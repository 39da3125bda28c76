import * as fc from 'fast-check';
import { ClaimMatcher, ClaimPattern, matches } from '../../../src/claims';
import { all, any, Cel, choose, claim, concat, equal, not, oneOf, present, text } from '../../../src/parties/gcp/cel/ast';
import { celOf } from '../../../src/parties/gcp/cel/condition';
import { compileCel } from '../../../src/parties/gcp/cel/engine';
import { printCel } from '../../../src/parties/gcp/cel/print';
import { quoteCel, quoteRe2 } from '../../../src/parties/gcp/cel/quote';
import { Input } from '../../../src/parties/gcp/evaluate/program';

/** The engine's answer: a value, or what it says of an error. */
function run(expression: string, assertion: object = {}): unknown {
  const program = compileCel(expression, ['assertion']);
  if ('unsupported' in program) return program.unsupported;
  const outcome = program.whole.run(new Input({ ...assertion }));
  if ('unknown' in outcome) return outcome.unknown;
  return 'error' in outcome ? `error: ${outcome.error}` : outcome.value;
}

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('\\', '\'', '"', '\n', '\r', '\t', '\0', '$', '%', '{', '}', '`', '.', '*', '?', '(', ')', '[', ']', '^', '|', '+', 'é', '\u202e', '\u{1F680}'), maxLength: 12 }),
);

test('any text survives as a literal, and the literal is printable ASCII', () => {
  fc.assert(fc.property(HOSTILE, (value) => {
    expect(quoteCel(value)).toMatch(/^'[ -~]*'$/);
    expect(run(quoteCel(value))).toBe(value);
  }));
});

test('a quoted RE2 expression fits its own text and no other', () => {
  const fits = (expression: string, value: string) => run(`${quoteCel(value)}.matches(${quoteCel(`^(?s:${quoteRe2(expression)})$`)})`);
  fc.assert(fc.property(HOSTILE, HOSTILE, (value, other) => {
    expect(fits(value, value)).toBe(true);
    expect(fits(value, other)).toBe(value === other);
  }));
});

const PIECE = fc.oneof(fc.constantFrom('*', '?'), HOSTILE.filter((value) => !/[*?]/.test(value)));

test('trap 11: a pattern means in CEL what it means in the model', () => {
  const pattern = fc.array(PIECE, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(pattern, HOSTILE, HOSTILE, (stars, filler, other) => {
    const matcher = ClaimMatcher.fitting(ClaimPattern.ofStars(stars));
    const expression = printCel(celOf({ claim: 'ref', matcher, requirement: 'ref' }, new Set()));
    for (const ref of [stars.replaceAll('*', filler), stars, other, `${stars.replaceAll('*', '')}\n`]) {
      expect(run(expression, { ref })).toBe(matches(matcher, ref));
    }
  }));
});

test.each<[Cel, string]>([
  [claim('ref'), 'assertion.ref'],
  [claim('x-y'), 'assertion[\'x-y\']'],
  [claim('it\'s'), 'assertion[\'it\\\'s\']'],
  [claim('package'), 'assertion[\'package\']'],
  [present('ref'), 'has(assertion.ref)'],
  [present('x-y'), '\'x-y\' in assertion'],
  [not(present('ref')), '!has(assertion.ref)'],
  [not(present('x-y')), '!(\'x-y\' in assertion)'],
  [not(oneOf(claim('a'), ['b', 'c'])), '!(assertion.a in [\'b\', \'c\'])'],
  [all([equal(claim('a'), text('b')), any([present('c'), present('d')])]), 'assertion.a == \'b\' && (has(assertion.c) || has(assertion.d))'],
  [any([all([present('a'), present('b')]), present('c')]), '(has(assertion.a) && has(assertion.b)) || has(assertion.c)'],
  [all([all([present('a'), present('b')]), present('c')]), 'has(assertion.a) && has(assertion.b) && has(assertion.c)'],
  [concat([claim('a'), choose(present('b'), claim('b'), text(''))]), 'assertion.a + (has(assertion.b) ? assertion.b : \'\')'],
  [choose(any([present('a'), present('b')]), text('x'), choose(present('c'), text('y'), text(''))), 'has(assertion.a) || has(assertion.b) ? \'x\' : has(assertion.c) ? \'y\' : \'\''],
  [equal(concat([claim('a'), claim('b')]), text('c')), 'assertion.a + assertion.b == \'c\''],
  [not(not(present('a'))), '!(!has(assertion.a))'],
])('%j prints as %s', (cel, printed) => {
  expect(printCel(cel)).toBe(printed);
  expect(String(run(printed, { 'ref': 'r', 'x-y': 'v', 'it\'s': 'i', 'package': 'p', 'a': 'b', 'b': '', 'c': 'c' }))).not.toMatch(/parse|error/);
});

test.each([
  ['refs/heads/main', 'assertion.ref == \'refs/heads/main\''],
  ['refs/heads/*', 'assertion.ref.startsWith(\'refs/heads/\')'],
  ['*.yml', 'assertion.ref.endsWith(\'.yml\')'],
  ['*a.b*', 'assertion.ref.contains(\'a.b\')'],
  ['*', 'has(assertion.ref)'],
  ['a*b', 'assertion.ref.matches(\'^(?s:a.*b)$\')'],
  ['v1.*+*', 'assertion.ref.matches(\'^(?s:v1\\\\..*\\\\+.*)$\')'],
])('%s becomes the plainest test there is', (stars, printed) => {
  const matcher = ClaimMatcher.fitting(ClaimPattern.ofStars(stars));
  expect(printCel(celOf({ claim: 'ref', matcher, requirement: 'ref' }, new Set()))).toBe(printed);
});

test('trap 10: a claim that may be absent is guarded, once', () => {
  const guarded = (matcher: ClaimMatcher) => printCel(celOf({ claim: 'environment', matcher, requirement: 'environment' }, new Set(['environment'])));
  expect(guarded(ClaimMatcher.exact('prod'))).toBe('has(assertion.environment) && assertion.environment == \'prod\'');
  expect(guarded(ClaimMatcher.absent())).toBe('!has(assertion.environment)');
  expect(guarded(ClaimMatcher.noneOf(['a']))).toBe('has(assertion.environment) && !(assertion.environment in [\'a\'])');
  expect(guarded(ClaimMatcher.fitting(ClaimPattern.ofStars('*')))).toBe('has(assertion.environment)');
});

test('trap 12: ids are compared as text', () => {
  expect(printCel(celOf({ claim: 'repository_id', matcher: ClaimMatcher.exact('456789'), requirement: 'repository' }, new Set()))).toBe('assertion.repository_id == \'456789\'');
});
