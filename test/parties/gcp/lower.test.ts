import * as fc from 'fast-check';
import { Formula, Term } from '../../../src/claims/formula';
import { evaluate, Failure, valueOf } from '../../../src/claims/formula-evaluate';
import { compileCel, CelProgram } from '../../../src/parties/gcp/cel/engine';
import { Lowering } from '../../../src/parties/gcp/cel/lower';
import { quoteCel } from '../../../src/parties/gcp/cel/quote';
import { Input } from '../../../src/parties/gcp/evaluate/program';
import { TokenClaims } from '../../../src/trust';

/** Whatever is lowered means what the engine takes it for: the same value, or an error in both. */
const LOWERING = new Lowering();

const CLAIMS = ['a', 'b', 'c', 'x-y'];
const TEXT = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', 'a', 'b', 'ab', 'aba', 'a:b', '.', '*', '\n', 'a\n', '\na', '\'', '\\', 'é', '\u{1F680}') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', ':', '\n', '\u{1F680}', '.'), maxLength: 5 }) },
);
const CLAIM_VALUE = fc.oneof({ weight: 6, arbitrary: TEXT }, fc.constantFrom<unknown>(0, 1, 1.5, true, false, null, [], ['a'], ['a', 1], {}, { a: 'a' }));
const TOKEN: fc.Arbitrary<TokenClaims> = fc.dictionary(fc.constantFrom(...CLAIMS), CLAIM_VALUE, { noNullPrototype: true });

const READ = fc.constantFrom('assertion.a', 'assertion.b', 'assertion.c', 'assertion[\'x-y\']', 'assertion["a"]');
const LITERAL = TEXT.map(quoteCel);
const REGEX_PIECE = fc.constantFrom('a', 'b', '\\.', '.', '.*', '.+', '(a|b)', '(?:a|)', '(?s:.*)', '(?s:a.b)', 'é', '\\*', ':', '|', '\\n', '[ab]', 'a*', '(', '\\d', '(?i)', '(a|(b|.))');
const REGEX = fc.tuple(fc.constantFrom('', '^', '^(?:'), fc.array(REGEX_PIECE, { maxLength: 4 }), fc.constantFrom('', '$', ')$', ')')).map(([start, pieces, end]) => start + pieces.join('') + end);

const { formula: FORMULA, term: TERM } = fc.letrec<{ formula: string; term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: READ },
    { weight: 2, arbitrary: LITERAL },
    { weight: 2, arbitrary: fc.array(tie('term'), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(' + ')})`) },
    { weight: 2, arbitrary: fc.tuple(tie('formula'), tie('term'), tie('term')).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`) },
  ),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.tuple(tie('term'), fc.constantFrom('==', '!='), tie('term')).map((parts) => `(${parts.join(' ')})`) },
    { weight: 2, arbitrary: fc.tuple(tie('term'), fc.array(LITERAL, { maxLength: 3 })).map(([term, list]) => `(${term} in [${list.join(', ')}])`) },
    { weight: 2, arbitrary: fc.tuple(tie('term'), fc.constantFrom('startsWith', 'endsWith', 'contains'), LITERAL).map(([term, method, text]) => `${term}.${method}(${text})`) },
    { weight: 2, arbitrary: fc.tuple(READ, fc.constantFrom('==', '!='), fc.constantFrom('0', '1', '2', 'true', 'false')).map((parts) => `(${parts.join(' ')})`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('1', 'true'), READ).map(([left, right]) => `(${left} == ${right})`) },
    { weight: 2, arbitrary: fc.tuple(LITERAL, READ).map(([left, right]) => `(${left} in ${right})`) },
    { weight: 2, arbitrary: fc.tuple(READ, REGEX.map(quoteCel)).map(([term, regex]) => `${term}.matches(${regex})`) },
    { weight: 2, arbitrary: fc.constantFrom('has(assertion.a)', '!has(assertion.b)', '(\'x-y\' in assertion)', 'true', 'false') },
    { weight: 2, arbitrary: fc.tuple(tie('formula'), fc.constantFrom('&&', '||'), tie('formula')).map((parts) => `(${parts.join(' ')})`) },
    { weight: 1, arbitrary: tie('formula').map((part) => `!${part}`) },
    { weight: 1, arbitrary: fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`) },
  ),
}));

/** An expression that the engine takes; what generated literals make unreadable for it is left out. */
function programOf(text: string): CelProgram | undefined {
  const compiled = compileCel(text, ['assertion']);
  return 'unsupported' in compiled ? undefined : compiled.whole;
}

const ERROR = 'an error';
/** Of lists and maps the engine has forms of its own. */
const plain = (value: unknown) => typeof value === 'object' && value !== null ? 'a list or a map' : value;
const shownBy = (value: unknown) => value instanceof Failure ? ERROR : plain(value);

function byEngine(program: CelProgram, token: TokenClaims): unknown {
  const outcome = program.run(new Input(token));
  return 'value' in outcome ? plain(outcome.value) : ERROR;
}

type Lower<T> = (program: CelProgram) => T | undefined;
type Evaluate<T> = (lowered: T, token: TokenClaims) => unknown;

/** Compares on each token; says whether there was anything to compare. */
function agree<T>(text: string, tokens: TokenClaims[], lower: Lower<T>, run: Evaluate<T>): boolean {
  const program = programOf(text);
  const lowered = program && lower(program);
  if (!program || !lowered) return false;
  tokens.forEach((token) => expect([text, token, shownBy(run(lowered, token))]).toEqual([text, token, byEngine(program, token)]));
  return true;
}

const TOKENS = fc.array(TOKEN, { minLength: 6, maxLength: 6 });
const conditions = (text: string, tokens: TokenClaims[]) => agree<Formula>(text, tokens, ({ expression }) => LOWERING.formula(expression), evaluate);
const texts = (text: string, tokens: TokenClaims[]) => agree<Term>(text, tokens, ({ expression }) => LOWERING.term(expression)?.term, valueOf);

test('conditions: lowered, they are what the engine takes them for', () => {
  let compared = 0;
  fc.assert(fc.property(FORMULA, TOKENS, (text, tokens) => {
    compared += Number(conditions(text, tokens));
  }), { numRuns: 800 });
  expect(compared).toBeGreaterThan(250);
});

test('mapped texts: lowered, they are what the engine takes them for', () => {
  let compared = 0;
  fc.assert(fc.property(TERM, TOKENS, (text, tokens) => {
    compared += Number(texts(text, tokens));
  }), { numRuns: 500 });
  expect(compared).toBeGreaterThan(150);
});

test('trap 11: regular expressions: lowered, they find what RE2 finds', () => {
  let compared = 0;
  const values = fc.array(fc.oneof(TEXT, CLAIM_VALUE), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(REGEX, values, (regex, some) => {
    compared += Number(conditions(`assertion.a.matches(${quoteCel(regex)})`, some.map((a) => ({ a }))));
  }), { numRuns: 1200 });
  expect(compared).toBeGreaterThan(250);
});

const lowers = (text: string) => {
  const program = programOf(text);
  return program !== undefined && (LOWERING.formula(program.expression) ?? LOWERING.term(program.expression)) !== undefined;
};

test.each([
  'assertion.repository_owner_id == \'1\' && has(assertion.environment) && assertion.environment == \'prod\'',
  '\'prod\' == assertion.environment',
  'assertion.ref in [\'a\', \'b\'] || !(assertion.ref in [\'c\'])',
  'assertion.ref.matches(\'^refs/heads/(main|release/.*)$\')',
  'assertion.ref.matches(\'^refs/tags/v.+$\')',
  'assertion.repository_owner.matches(\'my-org\')',
  'assertion.owner + \':\' + (has(assertion.environment) ? assertion.environment : \'\')',
  '!has(assertion.environment)',
  '\'x-y\' in assertion && assertion[\'x-y\'] != \'\'',
  'has(assertion.a) ? assertion.a == \'x\' : true',
  '\'x\' in assertion.groups',
  'assertion.flag == true && assertion.number == 5',
])('%s needs no engine', (text) => expect(lowers(text)).toBe(true));

test.each([
  ['two claims, which may be lists', 'assertion.a == assertion.b'],
  ['a sum of two claims, which may be numbers', 'assertion.a + assertion.b'],
  ['a number', 'assertion.iat > 5'],
  ['a truth value as a claim', 'assertion.flag && true'],
  ['a number that is not whole', 'assertion.a == 5.5'],
  ['a claim within a claim', 'assertion.a.b == \'x\''],
  ['a class of characters', 'assertion.a.matches(\'^[0-9]+$\')'],
  ['a repetition', 'assertion.a.matches(\'^a*$\')'],
  ['a repeated group', 'assertion.a.matches(\'^(?:ab)?$\')'],
  ['dots of two kinds', 'assertion.a.matches(\'^a.b(?s:.*)$\')'],
  ['split', 'assertion.a.split(\'/\')[0] == \'x\''],
  ['a macro', '[\'a\'].exists(x, x == assertion.a)'],
])('%s is left to the engine', (_, text) => {
  expect(programOf(text)).toBeDefined();
  expect(lowers(text)).toBe(false);
});
