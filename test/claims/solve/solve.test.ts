import * as fc from 'fast-check';
import { ESCAPING, LANGUAGE, literal, NARROW_VALUES, shape, VALUES } from './arbitrary';
import { ClaimMatcher, ClaimPattern, matches } from '../../../src/claims';
import { Form, formOf, Literal, Session, solve, text, TokenShape, variable } from '../../../src/claims/solve';

/** Whether a literal holds of a token, by its definition. */
function holds(one: Literal, token: ReadonlyMap<string, string>): boolean {
  if (one.kind !== 'match') return token.has(one.claim) === (one.kind === 'present');
  const values = one.of.map((of) => 'text' in of ? of.text : token.get(of.claim));
  return values.every((value) => value !== undefined) && matches(one.matcher, values.join('')) === one.holds;
}

/** Every subject that a form writes. */
function paths(form: Form, before: Form[] = []): Form[][] {
  const path = [...before, form];
  return [...form.ends ? [path] : [], ...form.more().flatMap((next) => paths(next, path))];
}

const variablesOf = ({ pieces }: Form) => pieces.flatMap((one) => 'variable' in one ? [one.variable] : []);

/** Every token of a shape whose values have at most two letters, with claims that may be missing there and not. */
function* tokens({ claims }: TokenShape): Generator<ReadonlyMap<string, string>> {
  for (const x of VALUES) {
    for (const y of NARROW_VALUES) {
      for (const z of VALUES) {
        const values: Record<string, string> = { x, y, z };
        const write = (path: readonly Form[], escaped: boolean) => path.flatMap(({ pieces }) => pieces).map((one) => {
          if ('text' in one) return one.text;
          return escaped ? values[one.variable].replaceAll(':', '%3A') : values[one.variable];
        }).join('');
        // Without the claim `two` the subject is not made of what that one is made of.
        const tied = new Set(variablesOf(claims.get('two')!));
        const used = (path: readonly Form[]) => path.flatMap(variablesOf).some((name) => tied.has(name));
        for (const path of paths(claims.get('sub')!)) {
          const token = new Map([['sub', write(path, true)], ['one', write([claims.get('one')!], false)], ['two', write([claims.get('two')!], false)]]);
          yield token;
          if (!used(path)) yield new Map([...token].filter(([claim]) => claim !== 'two'));
        }
      }
    }
  }
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
