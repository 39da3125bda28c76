import { AUDIENCES, HOST, identity, pool, role, run, RUNS } from './identities';
import { Explanation, Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

test('trap 35: three snippets of one guide trust three different things', () => {
  const set = IdentitySet.fromFiles([
    role({ StringLike: { [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:refs/heads/main' } }),
    identity('repo:acme@1/shop@2:environment:prod'),
    pool("assertion.repository_owner_id == '1'", 'attribute.repository/acme/shop'),
  ]);
  const admitted = (token: (aud: string) => Record<string, unknown>) => set.identities.map(({ party }, index) => (
    [party, set.decide(token(AUDIENCES[party]))[index].verdict]));
  expect(Object.entries(RUNS).map(([name, token]) => [name, Object.fromEntries(admitted(token))])).toEqual([
    ['a push to main', { aws: 'accept', azure: 'deny', gcp: 'accept' }],
    ['a job in prod, from a feature branch', { aws: 'deny', azure: 'accept', gcp: 'accept' }],
    ['a pull request', { aws: 'deny', azure: 'deny', gcp: 'accept' }],
  ]);
});

test('trap 28: a session name is chosen by the job: a policy that asks for one is not decided by the token', () => {
  const asked = role({ StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:refs/heads/main', 'sts:RoleSessionName': 'GitHubActions' } });
  expect(IdentitySet.fromFiles([asked]).decide(RUNS['a push to main'](AUDIENCES.aws))[0].verdict).toBe(Verdict.UNKNOWN);
});

describe('trap 31: the claims of a throwaway branch never equal a trust that pins main', () => {
  const set = IdentitySet.fromFiles([role({
    StringLike: { [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:*' }, StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:ref`]: 'refs/heads/main', [`${HOST}:repository_id`]: '2' },
  })]);
  const dump = run('ref:refs/heads/throwaway', { ref: 'refs/heads/throwaway', event_name: 'push' })(AUDIENCES.aws);
  const refusing = (because: Explanation[]): Explanation[] => because.flatMap((part) => part.children ? refusing(part.children) : [part])
    .filter(({ verdict }) => verdict === Verdict.DENY);

  test('and the explanation shows that the ref alone differs', () => {
    expect(refusing(set.decide(dump)[0].because).map(({ key, expected, got }) => ({ key, expected, got }))).toEqual([
      { key: `${HOST}:ref`, expected: 'refs/heads/main', got: 'refs/heads/throwaway' },
    ]);
  });

  test('all but the ref is compared by putting in the one that will deploy', () => {
    const meant = { ...dump, ref: 'refs/heads/main', sub: dump.sub.replace('throwaway', 'main') };
    expect(set.decide(meant)[0].verdict).toBe(Verdict.ACCEPT);
  });
});
