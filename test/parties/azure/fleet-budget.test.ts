import { GitHubOwner, GitHubRepository, GitHubWorkflow, GitRef, ReusableWorkflow } from '../../../src/issuers';
import { AzureFleetBudget, AzureFleetBudgetProps, PlannedIdentity } from '../../../src/parties/azure';
import { FleetShare } from '../../../src/trust';
import { codeOf } from '../../fixtures/error-code';
import { SHARED } from '../../fixtures/shared-identity';

const main = [GitRef.protectedBranch('main')];
const reusableWorkflow = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));
const repository = (index: number) => GitHubRepository.immutable({ owner: 'my-org', name: `repo-${index}`, ownerId: '123456', repositoryId: `${index + 1}` });
const nameOf = (index: number) => `w${String(index).padStart(4, '0')}`;
const fleet = (count: number, props: Partial<PlannedIdentity> = {}): PlannedIdentity[] => Array.from({ length: count }, (_, index) => (
  { workflow: new GitHubWorkflow({ name: nameOf(index), repository: repository(index), refs: main }), ...props }));
const branches = (name: string, count: number) => new GitHubWorkflow({
  name, repository: repository(0), refs: Array.from({ length: count }, (_, index) => GitRef.branch(`${name}/${index}`)), acknowledge: SHARED,
});
const named = (kind: string, shares: readonly FleetShare[]) => shares.filter((share) => share.kind === kind).map(({ name }) => name);
const budget = (identities: PlannedIdentity[], props: Partial<AzureFleetBudgetProps> = {}) => () => AzureFleetBudget.of({ identities, ...props });

test('400 repositories, an identity each', () => {
  const { lines, shares, text } = budget(fleet(400))();
  expect(lines).toHaveLength(402);
  expect(lines[0]).toEqual({ budget: 'credentials', of: 'w0000', used: 1, most: 20 });
  expect(shares).toHaveLength(401);
  expect(shares[0]).toEqual({ kind: 'subscription', name: 'subscription-1', workflows: fleet(400).map(({ workflow }) => workflow.name) });
  expect(shares[8]).toEqual({ kind: 'managed identity', name: 'w0007', of: 'subscription-1', workflows: ['w0007'] });
  expect(text).toBe([
    'credentials        1 of 20 (w0000, the fullest of 400)',
    'role assignments   400 of 4,000 (subscription-1)',
    'directory objects  400 of 50,000 (the tenant)',
    'subscription subscription-1: 400 workflows, w0000 to w0399',
    'managed identity, 400 of them: w0000 to w0399',
    '',
  ].join('\n'));
});

test('400 repositories through one reusable workflow: one application, if each acknowledges that it acts for all', () => {
  const all = { name: 'platform', allRepositoriesOf: GitHubOwner.immutable({ owner: 'my-org', ownerId: '123456' }), environment: 'prod', reusableWorkflow };
  const acknowledge = [...SHARED, { id: 'azure/environment', reason: 'the called file checks it', expires: '2027-06-30' }];
  const { lines, text } = budget([{ workflow: new GitHubWorkflow({ ...all, acknowledge }), application: true }])();
  expect(lines.map(({ used }) => used)).toEqual([1, 1, 2]);
  expect(text).toContain('application platform of subscription-1: platform');
  expect(codeOf(budget([{ workflow: new GitHubWorkflow(all), application: true }]))).toBe('requirement-not-enforceable');
  expect(codeOf(budget([{ workflow: new GitHubWorkflow({ ...all, acknowledge }) }]))).toBe('azure-subject-pattern');
});

test('400 repositories by name on one application: the split, 20 credentials each', () => {
  const listed = new GitHubWorkflow({
    name: 'platform', repositories: Array.from({ length: 400 }, (_, index) => repository(index)), environment: 'prod', reusableWorkflow, acknowledge: SHARED,
  });
  const { lines, shares } = budget([{ workflow: listed, application: true, roles: 2 }])();
  expect(named('application', shares)).toEqual(Array.from({ length: 20 }, (_, index) => `platform-${index + 1}`).sort());
  expect(lines.filter(({ budget: of }) => of === 'credentials').map(({ used }) => used)).toEqual(Array.from({ length: 20 }, () => 20));
  expect(lines.find(({ budget: of }) => of === 'role assignments')).toMatchObject({ used: 40 });
});

test.each([[20, ['w']], [21, ['w-1', 'w-2']], [40, ['w-1', 'w-2']], [41, ['w-1', 'w-2', 'w-3']]])('%d credentials: %j', (count, names) => {
  expect(named('managed identity', budget([{ workflow: branches('w', count) }])().shares)).toEqual(names);
});

test('role assignments that no subscription is named for are split: 4,000 each, those in use counted', () => {
  const { shares, lines } = budget(fleet(5, { roles: 1500 }), { roleAssignmentsInUse: 1000 })();
  expect(shares.slice(3).map(({ of }) => of!.at(-1))).toEqual(['1', '1', '2', '2', '3']);
  expect(lines.slice(-4).map(({ of, used }) => [of, used])).toEqual([['subscription-1', 4000], ['subscription-2', 4000], ['subscription-3', 2500], ['the tenant', 5]]);
});

test('an identity that workflows share has its credentials together, and each role once', () => {
  const shared = { identity: 'id-shared', subscription: 'production', roles: 2 };
  const { shares, lines } = budget([{ workflow: branches('b', 8), ...shared }, { workflow: branches('a', 12), ...shared }])();
  expect(shares).toEqual([
    { kind: 'subscription', name: 'production', workflows: ['a', 'b'] }, { kind: 'managed identity', name: 'id-shared', of: 'production', workflows: ['a', 'b'] },
  ]);
  expect(lines.slice(0, 2).map(({ of, used }) => [of, used])).toEqual([['id-shared', 20], ['production', 2]]);
});

test('sharing takes the word of each', () => {
  const [one, two] = fleet(2, { identity: 'id-shared' });
  expect(codeOf(budget([one, two]))).toBe('requirement-not-enforceable');
});

test('the split is the same whatever the order', () => {
  const plan = [...fleet(30, { roles: 300 }), { workflow: branches('w', 50) }];
  expect(budget([...plan].reverse())()).toEqual(budget(plan)());
});

describe('the largest passes, the next fails', () => {
  test.each<[string, string, (more: number) => () => unknown]>([
    ['4,000 role assignments of a subscription', 'azure-fleet-role-assignments', (more) => budget(fleet(2, { subscription: 's', roles: 2000 }), { roleAssignmentsInUse: more })],
    ['one identity in a subscription of its own', 'azure-fleet-role-assignments', (more) => budget(fleet(1, { roles: 4000 }), { roleAssignmentsInUse: more })],
    ['objects: managed identities', 'azure-fleet-objects', (more) => budget(fleet(2), { objectsInUse: 49_998 + more })],
    ['objects: applications count twice', 'azure-fleet-objects', (more) => budget(fleet(2, { application: true }), { objectsInUse: 49_996 + more })],
    ['objects: another quota', 'azure-fleet-objects', (more) => budget(fleet(2), { objectsInUse: 299_998 + more, objectQuota: 300_000 })],
    ['20 credentials on a named identity', 'azure-too-many-credentials', (more) => budget([{ workflow: branches('w', 20 + more), identity: 'id' }])],
    ['roles of one identity', 'fleet-number', (more) => budget(fleet(1, { roles: 4000 + more }))],
  ])('%s: %s', (_, code, make) => {
    expect(codeOf(make(0))).toBe('nothing was thrown');
    expect(codeOf(make(1))).toBe(code);
  });
});

test.each<[string, Partial<AzureFleetBudgetProps>]>([
  ['objectQuota', { objectQuota: 0 }], ['objectsInUse', { objectsInUse: -1 }], ['roleAssignmentsInUse', { roleAssignmentsInUse: 4001 }],
  ['roles', { identities: fleet(1, { roles: NaN }) }],
])('%s must be a number that a plan can have', (what, props) => {
  expect(budget(fleet(1), props)).toThrow(`${what} is not a number that a plan can have [fleet-number]`);
});

test('no identities take nothing', () => {
  expect(budget([])()).toMatchObject({ lines: [{ used: 0 }], shares: [] });
});
