import { alternative, exact, trustOf } from './fixtures';
import { ClaimMatcher } from '../../src/claims';
import { satisfies } from '../../src/trust/satisfies';

const absent = { claim: 'environment', matcher: ClaimMatcher.absent(), requirement: 'environment' };
const trust = trustOf([
  alternative([], [exact('owner_id', '1', 'tenant'), exact('ref', 'refs/heads/main', 'ref'), absent]),
  alternative([], [exact('owner_id', '1', 'tenant'), exact('ref', 'refs/tags/v1', 'ref')]),
]);
const token = { iss: 'https://issuer.example', owner_id: '1', ref: 'refs/heads/main' };

test.each<[string, Record<string, unknown>, boolean]>([
  ['all conditions of one alternative', token, true],
  ['all conditions of the other', { ...token, ref: 'refs/tags/v1', environment: 'prod' }, true],
  ['one condition of each', { ...token, environment: 'prod' }, false],
  ['another issuer', { ...token, iss: 'https://issuer.example/' }, false],
  ['no issuer', { ...token, iss: undefined }, false],
  ['another owner', { ...token, owner_id: '2' }, false],
  ['an id that is a number', { ...token, owner_id: 1 }, false],
  ['a list that holds the value', { ...token, ref: ['refs/heads/main'] }, false],
  ['an absent claim that is there as something else than text is there', { ...token, environment: 7 }, false],
  ['null is not absent', { ...token, environment: null }, false],
  ['empty text is not absent', { ...token, environment: '' }, false],
])('%s', (_, claims, expected) => {
  expect(satisfies(trust, claims)).toBe(expected);
});

test('the audience is the business of the parties', () => {
  expect(satisfies(trust, { ...token, aud: 'any' })).toBe(true);
});
