import { ClaimPattern } from '../../../src/claims';
import { PlannedAccount, GcpFleetBudget, GcpFleetBudgetProps } from '../../../src/parties/gcp';
import { render } from '../../../src/parties/gcp/render/render';
import { CompiledTrust, IFleetBudget } from '../../../src/trust';
import { FixtureWorkflow, GITHUB, Said, trustOf } from '../../fixtures/gcp';

const pad = (index: number) => String(index).padStart(4, '0');
const OWNER = { repository_owner_id: '1' };
const one = (name: string, said: Record<string, Said>, props: Partial<PlannedAccount> = {}, more: Partial<CompiledTrust> = {}): PlannedAccount => (
  { workflow: new FixtureWorkflow(trustOf(name, [{ ...OWNER, ...said }], more)), ...props });
const fleet = (count: number, props: Partial<PlannedAccount> = {}) => Array.from({ length: count }, (_, index) => (
  one(`w${pad(index)}`, { repository_id: `${index}`, ref: 'refs/heads/main' }, props)));
/** Each needs an attribute of its own. */
const overlapping = (count: number, props: Partial<PlannedAccount> = {}) => Array.from({ length: count }, (_, index) => (
  one(`p${pad(index)}`, { repository_id: '1', ref: ClaimPattern.ofStars(`refs/heads/*${pad(index)}*`) }, props)));
const branches = (count: number) => new FixtureWorkflow(trustOf('branches', Array.from({ length: count }, (_, index) => (
  { ...OWNER, repository_id: '1', ref: `refs/heads/b${index}` }))));
const budget = (accounts: PlannedAccount[], props: Partial<GcpFleetBudgetProps> = {}) => () => GcpFleetBudget.of({ accounts, ...props });
const of = (kind: string, { shares }: IFleetBudget) => shares.filter((share) => share.kind === kind);

test('400 repositories: one pool, and four projects for their service accounts', () => {
  const { shares, text } = budget(fleet(400))();
  expect(shares[0]).toMatchObject({ kind: 'pool', name: 'pool-1', of: GITHUB.url, workflows: { length: 400 } });
  expect(shares.slice(1).map(({ name, workflows }) => [name, workflows[0], workflows.at(-1), workflows.length])).toEqual([
    ['project-1', 'w0000', 'w0099', 100], ['project-2', 'w0100', 'w0199', 100], ['project-3', 'w0200', 'w0299', 100], ['project-4', 'w0300', 'w0399', 100],
  ]);
  expect(text).toMatchSnapshot();
});

test('the lines are what the document of the pool comes to', () => {
  const accounts = [...fleet(3), ...overlapping(2)];
  const { mapping, condition } = render(GITHUB, accounts.map(({ workflow }) => workflow.compile()).sort((a, b) => a.name < b.name ? -1 : 1)).document;
  const used = Object.fromEntries(budget(accounts)().lines.map((line) => [line.budget, line.used]));
  expect(used).toMatchObject({
    'attributes of a pool': Object.keys(mapping).length - 1,
    'mapping expression, characters': Math.max(...Object.values(mapping).map(({ length }) => length)),
    'attribute condition, characters': condition!.length,
  });
  expect(used['mapped values of a token, bytes']).toBeGreaterThan(100);
});

test('the split is the same whatever the order, and holds each workflow once', () => {
  const accounts = [...fleet(250), ...overlapping(60)];
  const planned = budget(accounts)();
  expect(budget([...accounts].reverse())()).toEqual(planned);
  const names = accounts.map(({ workflow }) => workflow.name).sort();
  for (const kind of ['pool', 'project']) expect(of(kind, planned).flatMap(({ workflows }) => workflows).sort()).toEqual(names);
});

test('a pool that is full makes room for the next: the 51st attribute', () => {
  expect(of('pool', budget(overlapping(50))())).toHaveLength(1);
  expect(of('pool', budget(overlapping(51))()).map(({ workflows }) => workflows.length)).toEqual([50, 1]);
});

test('one issuer and one audience a pool', () => {
  const elsewhere = { issuer: { ...GITHUB, url: 'https://github.example.com/_services/token' } };
  const foreign = [one('b', { repository_id: '1' }, {}, elsewhere), one('c', { repository_id: '2' }, {}, { audiences: { gcp: 'mine' } })];
  const planned = budget([one('a', { repository_id: '1' }), ...foreign, one('d', { repository_id: '3' })])();
  expect(of('pool', planned).map(({ workflows }) => workflows)).toEqual([['a', 'd'], ['b'], ['c']]);
});

test('what fits into no pool is the error of the pool', () => {
  expect(budget([one('long', { repository_id: '1', ref: `refs/heads/${'x'.repeat(10000)}` })])).toThrow('[gcp-map');
});

test('without service accounts: principals of the projects alone', () => {
  const { lines, shares } = budget(fleet(400, { serviceAccount: false, projectRoles: 3 }))();
  expect(shares.map(({ name }) => name)).toEqual(['pool-1', 'project-1']);
  expect(lines.filter((line) => line.of === 'project-1').map(({ used, most }) => [used, most])).toEqual([[0, 100], [1200, 1500]]);
  expect(budget([{ workflow: branches(3), serviceAccount: false, projectRoles: 2 }])().lines.at(-1)).toMatchObject({ used: 6, most: 1500 });
});

describe('the largest passes, the next fails', () => {
  test.each<[string, string, (more: number) => () => unknown]>([
    ['100 service accounts', 'gcp-too-many-service-accounts', (more) => budget(fleet(100 + more, { project: 'mine' }))],
    ['with those in use', 'gcp-too-many-service-accounts', (more) => budget(fleet(3 + more, { project: 'mine' }), { serviceAccountsInUse: 97 })],
    ['a raised quota', 'gcp-too-many-service-accounts', (more) => budget(fleet(150 + more, { project: 'mine' }), { serviceAccountsPerProject: 150 })],
    ['no room in any project', 'gcp-too-many-service-accounts', (more) => budget(fleet(1), { serviceAccountsInUse: 99 + more })],
    ['1,500 principals', 'gcp-too-many-principals', (more) => budget(fleet(100, { project: 'mine', projectRoles: 15 }), { principalsInUse: more })],
    ['1,500 ways into one service account', 'gcp-too-many-principals', (more) => budget([{ workflow: branches(1500 + more) }])],
    ['50 attributes of a named pool', 'gcp-too-many-attributes', (more) => budget(overlapping(50 + more, { pool: 'github' }))],
    ['a quota of 10,000', 'fleet-number', (more) => budget(fleet(1), { serviceAccountsPerProject: 10000 + more })],
    ['1,500 roles', 'fleet-number', (more) => budget(fleet(1, { projectRoles: 1500 + more }))],
  ])('%s: %s', (_, code, make) => {
    expect(make(0)).not.toThrow();
    expect(make(1)).toThrow(`[${code}]`);
  });
});

test.each<[string, object]>([
  ['unknown-property', { accounts: [], accountsInUse: 1 }],
  ['unknown-property', { accounts: [{ workflow: branches(1), direct: true }] }],
  ['wrong-kind-of-value', { accounts: [branches(1)] }],
  ['wrong-kind-of-value', { accounts: [{ workflow: branches(1), serviceAccount: 'no' }] }],
  ['missing-property', {}],
  ['fleet-number', { accounts: [], serviceAccountsInUse: 1.5 }],
])('what a plan cannot be is refused: %s', (code, props) => {
  expect(() => GcpFleetBudget.of(props as GcpFleetBudgetProps)).toThrow(`[${code}]`);
});

test('no workflows take nothing', () => {
  expect(budget([])()).toEqual({ lines: [], shares: [], text: '' });
});
