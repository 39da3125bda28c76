import * as fc from 'fast-check';
import { ESCAPING, LANGUAGE, literal, shape, tokens } from './arbitrary';
import { ClaimMatcher, ClaimPattern, matches } from '../../../src/claims';
import { formOf, Literal, Session, solve, text, TokenShape, variable } from '../../../src/claims/solve';

/** Whether a literal holds of a token, by its definition. */
function holds(one: Literal, token: ReadonlyMap<string, string>): boolean {
  if (one.kind !== 'match') return token.has(one.claim) === (one.kind === 'present');
  const values = one.of.map((of) => 'text' in of ? of.text : token.get(of.claim));
  return values.every((value) => value !== undefined) && matches(one.matcher, values.join('')) === one.holds;
}

/** Values of the free claim that a matcher may tell apart. */
const FREE = [undefined, '', 'a', 'b', 'ab', 'a/b', 'xyz', 'aa', '/', ':', '%3A'];

describe('solve', () => {
  it('finds a token wherever trying all short ones finds one, and what it finds is one', () => {
    fc.assert(fc.property(shape, fc.array(literal, { minLength: 1, maxLength: 4 }), (generated, literals) => {
      const solved = solve(generated, literals, new Session(2_000_000));
      if ('unknown' in solved) return;
      if ('token' in solved) {
        expect(literals.filter((one) => !holds(one, solved.token))).toEqual([]);
        return;
      }
      for (const token of tokens(generated)) {
        for (const free of FREE) {
          const whole = free === undefined ? token : new Map([...token, ['free', free]]);
          if (literals.every((one) => holds(one, whole))) throw new Error(`missed ${JSON.stringify([...whole])}`);
        }
      }
    }), { numRuns: 200 });
  });

  it('a claim that is missing binds no variable of the others', () => {
    const claims = new Map([['one', formOf(variable('x'))], ['two', formOf(variable('x'))]]);
    const generated: TokenShape = { name: 'two of one', claims, variables: new Map([['x', LANGUAGE]]), optional: (claim) => claim === 'two', free: () => false };
    const solved = solve(generated, [{ kind: 'absent', claim: 'two' }, { kind: 'match', of: [{ claim: 'one' }], matcher: ClaimMatcher.exact('a'), holds: false }], new Session(10_000));
    expect(solved).toHaveProperty('token');
    expect([...(solved as { token: Map<string, string> }).token.keys()]).toEqual(['one']);
  });

  it('a subject that is made of a claim is not there without it, even if nobody asks about the subject', () => {
    const claims = new Map([['sub', formOf(text('s:'), variable('x'))], ['two', formOf(variable('x'))]]);
    const generated: TokenShape = {
      name: 'tied', claims, variables: new Map([['x', LANGUAGE]]), escaped: { claim: 'sub', by: ESCAPING }, optional: (claim) => claim === 'two', free: () => false,
    };
    expect(solve(generated, [{ kind: 'absent', claim: 'two' }], new Session(10_000))).toEqual({ none: true });
    expect(solve(generated, [{ kind: 'present', claim: 'two' }], new Session(10_000))).toHaveProperty('token');
  });

  it('gives up where an answer would cost more than the budget', () => {
    const any: TokenShape = { name: 'any', claims: new Map(), variables: new Map(), optional: () => true, free: () => true };
    const question: Literal = { kind: 'match', of: [{ claim: 'sub' }], matcher: ClaimMatcher.fitting(ClaimPattern.ofStars('*a*')), holds: true };
    expect(solve(any, [question], new Session(1))).toHaveProperty('unknown');
    expect(solve(any, [question], new Session(10_000))).toHaveProperty('token');
  });
});
