import * as fc from 'fast-check';
import { ClaimMatcher, ClaimPattern } from '../../src/claims';
import { ALWAYS, claimTerm, conjunction, disjunction, either, eitherTerm, fits, Formula, joined, literal, negation, NEVER, present, same } from '../../src/claims/formula';
import { evaluate, Failure, valueOf } from '../../src/claims/formula-evaluate';

const A = claimTerm('a');
const IS = fits(A, ClaimMatcher.exact('x'));
const FAILS = fits(claimTerm('absent'), ClaimMatcher.exact('x'));
const ANY = ClaimMatcher.fitting(ClaimPattern.ofStars('*'));
const value = (formula: Formula, claims: Record<string, unknown> = {}) => {
  const result = evaluate(formula, claims);
  return result instanceof Failure ? 'fails' : result;
};

test.each<[what: string, formula: Formula, a: unknown, expected: unknown]>([
  ['equal', IS, 'x', true],
  ['another text', IS, 'y', false],
  ['absent', IS, undefined, 'fails'],
  ['a number equals no text', IS, 1, false],
  ['null equals no text', IS, null, false],
  ['a list equals no text', IS, ['x'], false],
  ['none of them', fits(A, ClaimMatcher.noneOf(['x'])), 'y', true],
  ['a number is none of them', fits(A, ClaimMatcher.noneOf(['x'])), 1, true],
  ['none of them, absent', fits(A, ClaimMatcher.noneOf(['x'])), undefined, 'fails'],
  ['a pattern', fits(A, ANY), 'x', true],
  ['a number fits no pattern', fits(A, ANY), 1, 'fails'],
  ['null fits no pattern', fits(A, ANY), null, 'fails'],
  ['present', present('a'), '', true],
  ['present, null', present('a'), null, true],
  ['not present', present('a'), undefined, false],
  ['not present, told apart from what is inherited', present('constructor'), 'x', false],
  ['joined', fits(joined([A, literal(':'), A]), ClaimMatcher.exact('x:x')), 'x', true],
  ['joined with a number', fits(joined([A, literal(':')]), ClaimMatcher.exact('1:')), 1, 'fails'],
  ['joined with what is absent', fits(joined([A, literal(':')]), ClaimMatcher.exact(':')), undefined, 'fails'],
  ['a choice of texts', fits(eitherTerm(present('a'), A, literal('none')), ClaimMatcher.exact('none')), undefined, true],
  ['one text', same(A, joined([literal('x')])), 'x', true],
  ['no text is the same as no other', same(A, A), 1, false],
])('%s', (_, formula, a, expected) => expect(value(formula, { a })).toBe(expected));

/** Kleene's tables, which are those of CEL. */
const THREE = [ALWAYS, NEVER, FAILS];
const kleene = (settles: boolean, one: unknown, other: unknown) => one === settles || other === settles ? settles : one === 'fails' || other === 'fails' ? 'fails' : !settles;

test('and, or, not and choices over all three values', () => {
  for (const one of THREE) {
    expect(value(negation(one))).toBe(value(one) === 'fails' ? 'fails' : !value(one));
    for (const other of THREE) {
      expect(value(conjunction([one, other]))).toBe(kleene(false, value(one), value(other)));
      expect(value(disjunction([one, other]))).toBe(kleene(true, value(one), value(other)));
      for (const third of THREE) expect(value(either(one, other, third))).toBe(value(one) === 'fails' ? 'fails' : value(one) ? value(other) : value(third));
    }
  }
});

test('the order of parts makes no difference', () => {
  const parts = fc.array(fc.constantFrom(ALWAYS, NEVER, FAILS, IS), { maxLength: 6 });
  fc.assert(fc.property(parts, fc.constantFrom('x', 'y'), (some, a) => {
    expect(value(conjunction(some), { a })).toBe(value(conjunction([...some].reverse()), { a }));
    expect(value(disjunction(some), { a })).toBe(value(negation(conjunction(some.map(negation))), { a }));
  }));
});

test('constructors flatten, and nothing is a formula of its own kind', () => {
  expect(conjunction([])).toBe(ALWAYS);
  expect(disjunction([])).toBe(NEVER);
  expect(conjunction([IS])).toBe(IS);
  expect(conjunction([IS, conjunction([FAILS, IS])])).toEqual({ kind: 'and', parts: [IS, FAILS, IS] });
  expect(negation(negation(IS))).toBe(IS);
  expect(joined([A, joined([A, A])])).toEqual({ kind: 'join', parts: [A, A, A] });
});

test('a failure says what is missing', () => {
  expect(valueOf(claimTerm('ref'), {})).toEqual(new Failure('the token has no claim ref'));
  expect(valueOf(joined([claimTerm('iat'), literal('')]), { iat: 1 })).toEqual(new Failure('the claim iat is no text'));
});
