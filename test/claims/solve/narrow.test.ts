import * as fc from 'fast-check';
import { ESCAPING, literal, shape, tokens } from './arbitrary';
import { ClaimMatcher, ClaimPattern } from '../../../src/claims';
import { counterexample, formOf, Letters, Literal, Session, solve, text, TokenShape, variable } from '../../../src/claims/solve';
import { narrowedBy } from '../../../src/claims/solve/narrow';
import { readingsOf } from '../../../src/claims/solve/reading';

const WORK = 2_000_000;
const ask = (claim: string, one: ClaimMatcher): Literal => ({ kind: 'match', of: [{ claim }], matcher: one, holds: true });
const exact = (claim: string, value: string) => ask(claim, ClaimMatcher.exact(value));
/** What a way tells: the subject of some token, or how it begins, a claim of it; or something else. */
interface Told {
  readonly token: number;
  readonly begins?: number;
  readonly ends: number;
}
const told: fc.Arbitrary<Told> = fc.record({ token: fc.nat(), begins: fc.option(fc.nat(6), { nil: undefined }), ends: fc.nat(2) });
const subjects = new WeakMap<TokenShape, readonly string[]>();

/** Subjects have beginnings in common, so that parts differ in some values alone. */
function literalOf({ token, begins, ends }: Told, whole: TokenShape): Literal {
  const all = subjects.get(whole) ?? [...new Set([...tokens(whole)].map((one) => one.get('sub')!))];
  subjects.set(whole, all);
  const sub = all[token % all.length];
  if (begins === undefined) return exact('sub', sub);
  return ask('sub', ClaimMatcher.fitting(ClaimPattern.concat(sub.slice(0, begins), ClaimPattern.ofStars('*'), ends === 0 ? '' : sub.slice(-ends))));
}

/** What is asked beside it: of other claims, of the subject again, and that a claim is not there which the subject may be made of. */
const beside: fc.Arbitrary<(whole: TokenShape) => Literal> = fc.oneof(
  { weight: 2, arbitrary: literal.map((one) => () => one) },
  { weight: 1, arbitrary: told.map((one) => (whole: TokenShape) => ({ ...literalOf(one, whole), holds: false }) as Literal) },
  { weight: 1, arbitrary: fc.constant(() => ({ kind: 'absent' as const, claim: 'two' })) },
);

/** A token of the shape, whatever is told of it: each of its claims is asked for, and none is read. */
const isOf = (whole: TokenShape, token: ReadonlyMap<string, string>) => {
  const absent = ['two'].filter((claim) => !token.has(claim)).map((claim): Literal => ({ kind: 'absent', claim }));
  return 'token' in solve(whole, [...[...token].map(([claim, value]) => exact(claim, value)), ...absent], new Session(WORK));
};

describe('what is told of a subject is read', () => {
  it('and finds a token just where the search of the whole shape does, of several questions about one shape each', () => {
    fc.assert(fc.property(shape, fc.array(fc.tuple(told, fc.array(beside, { maxLength: 2 })), { minLength: 1, maxLength: 8 }), (whole, questions) => {
      for (const [first, others] of questions) {
        const way = [literalOf(first, whole), ...others.map((one) => one(whole))];
        const [narrow, wide] = [counterexample([way], [], () => [whole], new Session(WORK)), solve(whole, way, new Session(WORK))];
        if ('unknown' in narrow || 'unknown' in wide) continue;
        expect([JSON.stringify(way), 'token' in narrow]).toEqual([JSON.stringify(way), 'token' in wide]);
        if ('token' in narrow) expect([JSON.stringify([...narrow.token]), isOf(whole, narrow.token)]).toEqual([JSON.stringify([...narrow.token]), true]);
      }
    }), { numRuns: 400 });
  });

  const word = Letters.without('/:');
  const REPOSITORY = { pieces: [text('repo:'), variable('owner'), text('/'), variable('name')], ends: true, more: () => [ENVIRONMENT], key: 'repo' };
  const ENVIRONMENT = { pieces: [text(':environment:'), variable('environment')], ends: true, more: () => [], key: 'environment' };
  const whole: TokenShape = {
    name: 'a job of an environment',
    claims: new Map([['sub', { pieces: [], ends: false, more: () => [REPOSITORY] }], ['repository', formOf(variable('owner'), text('/'), variable('name'))], ['environment', formOf(variable('environment'))]]),
    variables: new Map([['owner', word], ['name', word], ['environment', Letters.without('')]]),
    escaped: { claim: 'sub', by: ESCAPING },
    optional: () => false,
    free: () => false,
  };
  const constants = (...way: Literal[]) => narrowedBy(whole, way).map((part) => Object.fromEntries(part.constants ?? []));

  it.each([
    ['one subject', 'repo:acme/shop:environment:prod', [{ sub: 'repo:acme/shop:environment:prod', repository: 'acme/shop', environment: 'prod' }]],
    ['one subject of no such token', 'repo:acme/shop:pull_request', []],
    ['an escape, which may stand for itself', 'repo:acme/shop:environment:a%3Ab', [{}]],
  ])('%s', (_name, value, expected) => expect(constants(exact('sub', value))).toEqual(expected));

  it('a beginning, as far as a value ends in it', () => {
    const writing = { form: whole.claims.get('sub')!, language: (name: string) => whole.variables.get(name)!, escaping: whole.escaped!.by };
    const read = (begins: string) => readingsOf(writing, begins, false)!.map(({ values, at }) => [Object.fromEntries(values), at]);
    expect(read('repo:acme/shop:')).toEqual([[{ owner: 'acme', name: 'shop' }, 14]]);
    expect(read('repo:acme/sh')).toEqual([[{ owner: 'acme' }, 9]]);
    expect(read('repo:ac')).toEqual([[{}, 0]]);
    expect(read('project:')).toEqual([]);
  });

  it('a value that a claim is by itself, and none that it cannot be', () => {
    expect(constants(exact('environment', 'prod'))).toEqual([{ environment: 'prod' }]);
    expect(constants(exact('environment', 'prod'), exact('environment', 'test'))).toHaveLength(1);
    expect(constants(exact('environment', 'prod'), exact('sub', 'repo:acme/shop:environment:test'))).toEqual([]);
  });
});
