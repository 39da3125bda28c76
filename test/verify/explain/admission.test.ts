import { TrustScope, AdmittedSet, IdentitySet, ToleratedChanges } from '../../../src/verify';
import { AUDIENCES, identity, role, RUNS, HOST } from '../identities';

const { EXACT_RUNS, RUN_PATTERNS, REPOSITORY, ORGANIZATION, PLATFORM } = TrustScope;
const subject = (sub: string) => IdentitySet.fromFiles([role({ StringLike: { [`${HOST}:sub`]: sub } })]);

// Sources: reference/traps.md 6, 7, 16; the keys of AWS as of January 2026.
test.each<[string, string, TrustScope]>([
  ['a branch', 'repo:acme@1/shop@2:ref:refs/heads/main', EXACT_RUNS],
  ['branches of a folder', 'repo:acme@1/shop@2:ref:refs/heads/release/*', RUN_PATTERNS],
  ['trap 22: an environment, whatever the branch', 'repo:acme@1/shop@2:environment:prod', EXACT_RUNS],
  ['every branch', 'repo:acme@1/shop@2:ref:refs/heads/*', REPOSITORY],
  ['trap 7: everything of a repository', 'repo:acme@1/shop@2:*', REPOSITORY],
  ['pull requests', 'repo:acme@1/shop@2:pull_request', REPOSITORY],
  ['trap 7: an environment that any repository of the owner can create', 'repo:acme@1/*:environment:prod', ORGANIZATION],
  ['trap 7: the same with classic subjects', 'repo:acme/*:environment:prod', ORGANIZATION],
  ['a whole organization', 'repo:acme@1/*', ORGANIZATION],
  ['trap 7: owners that begin alike', 'repo:acme*', PLATFORM],
  ['anybody', '*', PLATFORM],
])('the scope of %s on AWS', (_, sub, expected) => {
  expect(AdmittedSet.ofIdentity(subject(sub), 'deploy').scope()).toBe(expected);
});

test('the scope on Azure, and in words', () => {
  const set = AdmittedSet.ofIdentity(IdentitySet.fromFiles([identity('repo:acme@1/shop@2:environment:prod')]), 'deploy');
  expect(set.scope()).toBe(EXACT_RUNS);
  expect(set.inWords()).toBe(
    `tokens whose iss is "https://${HOST}" and sub is "repo:acme@1/shop@2:environment:prod" and aud is "${AUDIENCES.azure}"`);
});

describe('what could have been different', () => {
  const push = RUNS['a push to main'](AUDIENCES.aws);
  const names = (sub: string, token: Record<string, unknown>) => ToleratedChanges.of(subject(sub), { identity: 'deploy', token }).accepted.map(({ change }) => change);

  test('trap 7: of a whole repository, every ref and environment and pull requests, and no other repository', () => {
    expect(names('repo:acme@1/shop@2:*', push)).toEqual(expect.arrayContaining(['any other branch', 'any tag', 'a pull request', 'a job with an environment']));
    expect(names('repo:acme@1/shop@2:*', push).join()).not.toMatch(/repository of|owner/);
  });

  test('of one branch, no other; the event is not in the subject', () => {
    const { accepted, refused } = ToleratedChanges.of(subject('repo:acme@1/shop@2:ref:refs/heads/main'), { identity: 'deploy', token: push });
    expect(accepted.map(({ change }) => change)).toContain('another event: workflow_dispatch');
    expect(accepted.map(({ change }) => change).join()).not.toMatch(/branch|tag|pull request|environment/);
    expect(refused).toContain('a tag named like the branch');
  });

  test('the fewest changed claims come first', () => {
    const counts = ToleratedChanges.of(subject('*'), { identity: 'deploy', token: push }).accepted.map(({ claims }) => claims.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(5);
  });

  test('is not known for a refused token, and for a subject that the other claims do not make', () => {
    expect(ToleratedChanges.of(subject('x'), { identity: 'deploy', token: push }).unknown).toBe('the token is not accepted');
    expect(ToleratedChanges.of(subject('repo:acme@1/shop@2:*'), { identity: 'deploy', token: { ...push, sub: 'repo:acme@1/shop@2:else' } }).unknown).toBe('what else the issuer could have minted is not known for this token');
  });
});
