import * as fc from 'fast-check';
import { ESCAPING, literal, matcher, shape } from './arbitrary';
import { ClaimMatcher } from '../../../src/claims';
import { counterexample, formOf, Letters, Literal, Session, solve, text, TokenShape, variable } from '../../../src/claims/solve';
import { narrowedBy } from '../../../src/claims/solve/narrow';
import { readingsOf } from '../../../src/claims/solve/reading';

const WORK = 2_000_000;
const ask = (claim: string, one: ClaimMatcher): Literal => ({ kind: 'match', of: [{ claim }], matcher: one, holds: true });
const exact = (claim: string, value: string) => ask(claim, ClaimMatcher.exact(value));
const subject = fc.stringMatching(/^(?:[ab/]|%3A){1,7}$/).map((value) => exact('sub', value));
const told = fc.oneof(subject, matcher.map((one) => ask('sub', one)), fc.tuple(fc.constantFrom('one', 'two'), fc.stringMatching(/^[ab:]{1,2}$/)).map(([claim, value]) => exact(claim, value)));

/** A token of the shape, whatever is told of it: each of its claims is asked for, and none is read. */
const isOf = (whole: TokenShape, token: ReadonlyMap<string, string>) => {
  const absent = ['two'].filter((claim) => !token.has(claim)).map((claim): Literal => ({ kind: 'absent', claim }));
  return 'token' in solve(whole, [...[...token].map(([claim, value]) => exact(claim, value)), ...absent], new Session(WORK));
};

describe('what is told of a subject is read', () => {
  it('and finds a token just where the search of the whole shape does, of several questions about one shape each', () => {
    fc.assert(fc.property(shape, fc.array(fc.tuple(told, fc.array(literal, { maxLength: 3 })), { minLength: 1, maxLength: 6 }), (whole, questions) => {
      for (const [first, others] of questions) {
        const way = [first, ...others];
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
