import * as fc from 'fast-check';
import { ClaimMatcher, ClaimPattern, Escaping, Wildcard } from '../../../src/claims';
import { Form, formOf, Letters, Literal, text, TokenShape, variable } from '../../../src/claims/solve';

/** Letters of which one is written escaped in the claim `sub`. */
const VALUES = ['a', ':', 'aa', 'a:', ':a', '::'];
const NARROW_VALUES = ['a', 'b', 'ab', 'ba', 'aa', 'bb'];
export const ESCAPING = new Escaping(new Map([[':', '%3A']]));
export const LANGUAGE = Letters.of('a:', 1, 2);
const NARROW = Letters.of('ab', 1, 2);

const piece = fc.oneof(fc.constantFrom('x', 'y', 'z').map(variable), fc.constantFrom('a', 'b', '/', 'a/').map(text));
const fixed = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => formOf(...pieces));
/** Up to three keys of a template, each once, in any order. */
const template: fc.Arbitrary<Form> = fc.array(fc.array(piece, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((keys) => {
  const following = (used: readonly number[]): Form[] => keys.flatMap((pieces, index) => used.includes(index) ? [] : [{
    pieces: [...used.length === 0 ? [] : [text('/')], ...pieces], ends: true, more: () => following([...used, index]), key: [...used, index].sort().join(),
  }]);
  return { pieces: [], ends: false, more: () => following([]) };
});

const part = fc.oneof(fc.constantFrom('a', 'b', '/', '%3A', ':').map((literal) => ({ literal })), fc.constantFrom(Wildcard.ANY_RUN, Wildcard.ANY_ONE).map((wildcard) => ({ wildcard })));
const matcher = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => ClaimMatcher.fitting(new ClaimPattern(parts))),
  fc.stringMatching(/^[ab/:]{1,5}$/).map((value) => ClaimMatcher.exact(value)),
  fc.array(fc.constantFrom('a', 'b', 'ab', 'a/b'), { minLength: 1, maxLength: 2 }).map((values) => ClaimMatcher.noneOf(values)),
);
export const literal: fc.Arbitrary<Literal> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ claim: fc.constantFrom('sub', 'one', 'two', 'free'), matcher, holds: fc.boolean() }).map(({ claim, ...rest }) => ({ kind: 'match' as const, of: [{ claim }], ...rest })) },
  { weight: 1, arbitrary: fc.record({ matcher, holds: fc.boolean() }).map((rest) => ({ kind: 'match' as const, of: [{ claim: 'one' }, { text: '/' }, { claim: 'two' }], ...rest })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('present' as const, 'absent' as const), claim: fc.constantFrom('one', 'two', 'free', 'nowhere') }) },
);
export const shape: fc.Arbitrary<TokenShape> = fc.record({ sub: fc.oneof(fixed, template), one: fixed, two: fixed }).map((claims) => ({
  name: 'generated',
  claims: new Map(Object.entries(claims)),
  variables: new Map([['x', LANGUAGE], ['y', NARROW], ['z', LANGUAGE]]),
  escaped: { claim: 'sub', by: ESCAPING },
  optional: (claim) => claim === 'two',
  free: (claim) => claim === 'free',
}));

/** Every subject that a form writes. */
function paths(form: Form, before: Form[] = []): Form[][] {
  const path = [...before, form];
  return [...form.ends ? [path] : [], ...form.more().flatMap((next) => paths(next, path))];
}

const variablesOf = ({ pieces }: Form) => pieces.flatMap((one) => 'variable' in one ? [one.variable] : []);

/** Every token of a shape whose values have at most two letters, with claims that may be missing there and not. */
export function* tokens({ claims }: TokenShape): Generator<ReadonlyMap<string, string>> {
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
