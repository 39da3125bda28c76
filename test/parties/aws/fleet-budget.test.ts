import { GitHubIssuer, GitHubRepository, GitHubWorkflow } from '../../../src/issuers';
import { AwsFleetBudget, AwsFleetBudgetProps, PlannedRole } from '../../../src/parties/aws';
import { ACCOUNT, MAIN, workflow } from '../../fixtures/aws';

const OTHER = '210987654321';
const pad = (index: number) => String(index).padStart(4, '0');
const fleet = (count: number, props: Partial<PlannedRole> = {}): PlannedRole[] => Array.from({ length: count }, (_, index) => ({
  workflow: new GitHubWorkflow({
    name: `w${pad(index)}`,
    environment: 'prod',
    refs: [MAIN],
    repository: GitHubRepository.immutable({ owner: 'my-org', name: `repo-${index}`, ownerId: '123456', repositoryId: `${index + 1}` }),
  }),
  ...props,
}));
const servers = (count: number): PlannedRole[] => Array.from({ length: count }, (_, index) => ({
  workflow: workflow({
    name: `s${pad(index)}`,
    environment: 'prod',
    issuer: GitHubIssuer.server({ hostname: `github${index}.example.com`, version: '3.20' }),
    repository: GitHubRepository.classic({ owner: 'o', name: 'r', ownerId: '1', repositoryId: '2' }),
  }),
}));
const budget = (roles: PlannedRole[], props: Partial<AwsFleetBudgetProps> = {}) => () => AwsFleetBudget.of({ roles, ...props });

test('400 repositories: each policy, the account, and two stacks', () => {
  const { lines, shares } = budget(fleet(400))();
  expect(lines).toHaveLength(404);
  expect(lines[0]).toEqual({ budget: 'trust policy, characters', of: 'w0000', used: expect.any(Number), most: 2048 });
  expect(lines.slice(-4)).toEqual([
    { budget: 'roles', of: 'the account', used: 400, most: 1000 }, { budget: 'OIDC providers', of: 'the account', used: 1, most: 100 },
    { budget: 'resources of a stack', of: 'trust-1', used: 499, most: 500 }, { budget: 'resources of a stack', of: 'trust-2', used: 302, most: 500 },
  ]);
  expect(shares.map(({ kind, name, workflows }) => [kind, name, workflows[0], workflows.at(-1), workflows.length])).toEqual([
    ['stack', 'trust-1', 'w0000', 'w0248', 249], ['stack', 'trust-2', 'w0249', 'w0399', 151],
  ]);
});

test('a policy takes what its minified document has', () => {
  const [role] = fleet(1, { account: ACCOUNT });
  const { lines: [{ used }] } = budget([role])();
  expect(used).toBe(JSON.stringify({
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:my-org@123456/repo-0@1:environment:prod',
          'token.actions.githubusercontent.com:ref': 'refs/heads/main',
        },
      },
    }],
  }).length);
  expect(budget(fleet(1))().lines[0].used).toBe(used);
});

test('the split is the same whatever the order, and holds each workflow once', () => {
  const roles = fleet(400);
  expect(budget([...roles].reverse())().shares).toEqual(budget(roles)().shares);
  const all = budget(roles)().shares.flatMap(({ workflows }) => workflows);
  expect([all.length, new Set(all).size]).toEqual([400, 400]);
});

test('accounts are counted apart, each with a provider of its own', () => {
  const { lines, shares } = budget([...fleet(2, { account: ACCOUNT }), ...fleet(1, { account: OTHER })])();
  expect(lines.slice(3, 7)).toEqual([
    { budget: 'roles', of: `the account ${ACCOUNT}`, used: 2, most: 1000 }, { budget: 'OIDC providers', of: `the account ${ACCOUNT}`, used: 1, most: 100 },
    { budget: 'roles', of: `the account ${OTHER}`, used: 1, most: 1000 }, { budget: 'OIDC providers', of: `the account ${OTHER}`, used: 1, most: 100 },
  ]);
  expect(lines.slice(7).map(({ of, used }) => [of, used])).toEqual([['trust-1', 5], ['trust-1', 3]]);
  expect(shares.map(({ of, workflows }) => [of, workflows])).toEqual([[ACCOUNT, ['w0000', 'w0001']], [OTHER, ['w0000']]]);
});

describe('the largest passes, the next fails', () => {
  test.each<[string, string, (more: number) => () => unknown]>([
    ['1,000 roles', 'aws-fleet-roles', (more) => budget(fleet(1000 + more))],
    ['1,000 roles with those in use', 'aws-fleet-roles', (more) => budget(fleet(3), { rolesInUse: 997 + more })],
    ['a raised quota', 'aws-fleet-roles', (more) => budget(fleet(3 + more), { rolesPerAccount: 3 })],
    ['100 providers', 'aws-fleet-providers', (more) => budget(servers(100 + more))],
    ['providers with those in use', 'aws-fleet-providers', (more) => budget(servers(2), { providersInUse: 98 + more })],
    ['500 resources in a stack: 250 roles with policies', 'aws-stack-resources', (more) => budget(fleet(250 + more, { stack: 'one' }))],
    ['500 resources in a stack: 500 roles alone', 'aws-stack-resources', (more) => budget(fleet(500 + more, { stack: 'one', resources: 1 }))],
    ['500 resources in a stack with others', 'aws-stack-resources', (more) => budget(fleet(1, { stack: 'one' }), { otherResources: 498 + more })],
    ['one role with its provider', 'aws-stack-resources', (more) => budget(fleet(1, { resources: 499 + more }))],
    ['a quota of roles of 10,000', 'fleet-number', (more) => budget(fleet(1), { rolesPerAccount: 10000 + more })],
    ['a quota of providers of 700', 'fleet-number', (more) => budget(fleet(1), { providersPerAccount: 700 + more })],
  ])('%s: %s', (_, code, make) => {
    expect(make(0)).not.toThrow();
    expect(make(1)).toThrow(`[${code}]`);
  });

  test('a policy above its quota is the error of the role', () => {
    const many = workflow({ repositories: Array.from({ length: 60 }, (_, index) => GitHubRepository.immutable({ owner: 'my-org', name: `repository-${index}`, ownerId: '123456', repositoryId: `${index + 1}` })), refs: [MAIN] });
    expect(budget([{ workflow: many }])).toThrow('[aws-trust-policy-too-long]');
    expect(budget([{ workflow: many }])).toThrow('where:   production');
    expect(budget([{ workflow: many }], { trustPolicyQuota: 8192 })).not.toThrow();
  });
});

test.each<[string, Partial<AwsFleetBudgetProps>]>([
  ['rolesPerAccount', { rolesPerAccount: 0 }],
  ['rolesInUse', { rolesInUse: -1 }],
  ['providersPerAccount', { providersPerAccount: 1.5 }],
  ['providersInUse', { providersInUse: NaN }],
  ['otherResources', { otherResources: 500 }],
  ['resources', { roles: fleet(1, { resources: 0 }) }],
  ['resources', { roles: fleet(1, { resources: 501 }) }],
])('%s must be a number that a plan can have', (what, props) => {
  expect(budget(fleet(1), props)).toThrow(`${what} is not a number that a plan can have [fleet-number]`);
});

test('an account is one', () => {
  expect(budget(fleet(1, { account: 'mine' }))).toThrow('[aws-account]');
});

test('no roles take nothing', () => {
  expect(budget([])()).toEqual({ lines: [], shares: [], text: '' });
});

test('for people: of the policies the longest, and what goes where', () => {
  expect(budget(fleet(400))().text).toBe([
    'trust policy, characters  448 of 2,048 (w0100, the fullest of 400)',
    'roles                     400 of 1,000 (the account)',
    'OIDC providers            1 of 100 (the account)',
    'resources of a stack      499 of 500 (trust-1, the fullest of 2)',
    'stack trust-1: 249 workflows, w0000 to w0248',
    'stack trust-2: 151 workflows, w0249 to w0399',
    '',
  ].join('\n'));
  expect(budget(fleet(1, { account: ACCOUNT }))().text).toContain(`stack trust-1 of ${ACCOUNT}: w0000\n`);
});
