import { alternative, exact, trustOf } from './fixtures';
import { ClaimMatcher, ClaimPattern } from '../../src/claims';
import { ClaimCondition } from '../../src/trust';
import { hasTenantPin, place, Place } from '../../src/trust/placement';

const owner = exact('owner_id', '1', 'tenant');
const repository = exact('repository_id', '2', 'repository', 'repository');
const pattern: ClaimCondition = { claim: 'ref', matcher: ClaimMatcher.fitting(ClaimPattern.ofStars('refs/heads/*')), requirement: 'ref' };
const absent: ClaimCondition = { claim: 'environment', matcher: ClaimMatcher.absent(), requirement: 'environment' };
const noneOf: ClaimCondition = { claim: 'event_name', matcher: ClaimMatcher.noneOf(['pull_request']), requirement: 'event' };

const placed = (proves: string[], keys: string[], ...conditions: ClaimCondition[]) =>
  place(alternative(proves, conditions), new Set(keys)).map((placement) => placement.place);

describe('place', () => {
  test.each<[string, string[], string[], ClaimCondition, Place]>([
    ['the subject goes first', ['owner_id'], ['owner_id'], owner, Place.SUBJECT],
    ['then a key', [], ['owner_id'], owner, Place.KEY],
    ['then nothing', ['owner'], [], owner, Place.NOWHERE],
    ['a name stands in only where the condition says which', ['repository'], [], repository, Place.NAME],
    ['a key goes before a name', ['repository'], ['repository_id'], repository, Place.KEY],
    ['a name as a key does not stand in', [], ['repository'], repository, Place.NOWHERE],
    ['a name never stands in for the tenant: it can be registered anew', ['owner'], [], exact('owner_id', '1', 'tenant', 'owner'), Place.NOWHERE],
    ['a pattern fits a key', [], ['ref'], pattern, Place.KEY],
    ['an absence fits a subject', ['environment'], [], absent, Place.SUBJECT],
    ['an absence fits no key: a negated operator accepts what is absent', [], ['environment'], absent, Place.NOWHERE],
    ['a refusal fits a subject', ['event_name'], [], noneOf, Place.SUBJECT],
    ['a refusal fits no key', [], ['event_name'], noneOf, Place.NOWHERE],
  ])('%s', (_, proves, keys, condition, expected) => {
    expect(placed(proves, keys, condition)).toEqual([expected]);
  });

  test('each condition for itself, in order', () => {
    expect(placed(['repository'], ['owner_id'], owner, repository, absent)).toEqual([Place.KEY, Place.NAME, Place.NOWHERE]);
  });
});

test('the tenant is pinned only where every alternative pins it', () => {
  expect(hasTenantPin(trustOf([alternative([], [owner])]))).toBe(true);
  expect(hasTenantPin(trustOf([alternative([], [owner]), alternative([], [repository])]))).toBe(false);
});
