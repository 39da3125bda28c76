import { readBack, Synthesized, synthesize } from './synth';
import { PoolGrant, ProjectRole, TrustedPool, TrustedServiceAccount } from '../../../src/constructs/gcp';
import { Verdict } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { FixtureWorkflow, production, staging, token, trustOf } from '../../fixtures/gcp';

const DEPLOY = new FixtureWorkflow(production());
const STAGE = new FixtureWorkflow(staging());
const ROLE = ProjectRole.of('roles/run.developer');
const EXISTING = 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com';
const STAGING_TOKEN = token({ environment: undefined });

interface Closed { readonly deploy?: boolean; readonly stage?: boolean }

/** Production by a service account, an existing one and a role; staging by a role. */
function build({ deploy, stage }: Closed): Synthesized & { pool: TrustedPool; account: TrustedServiceAccount; direct: PoolGrant } {
  let [pool, account, direct]: [TrustedPool?, TrustedServiceAccount?, PoolGrant?] = [];
  const synthesized = synthesize((stack) => {
    pool = new TrustedPool(stack, 'Pool', { poolId: 'github-production', providerId: 'github', project: 'my-project' });
    account = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', roleAssignments: [ROLE], closed: deploy });
    account.addRoleAssignment(ProjectRole.of('roles/run.viewer'));
    pool.allowImpersonation(DEPLOY, EXISTING, { closed: deploy });
    pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/logging.viewer'), { closed: deploy });
    direct = pool.grantProjectRole(STAGE, ROLE, { closed: stage });
  });
  return { ...synthesized, pool: pool!, account: account!, direct: direct! };
}

const only = (json: Synthesized['json'], type: string) => Object.values(json.resource[type] ?? {});
const decisions = ({ identities }: Synthesized, claims: Record<string, unknown>) =>
  identities.map(({ identity, decide }) => [identity, decide(claims).verdict]);

test('open: nothing is disabled', () => {
  const { text, pool } = build({});
  expect(text).not.toContain('disabled');
  expect(pool.document).not.toHaveProperty('closed');
  expect(pool.document).not.toHaveProperty('disabled');
});

test('closed: no binding, no role, a disabled account; the other workflow is as it was', () => {
  const open = build({});
  const { json } = build({ deploy: true });
  expect(only(json, 'google_service_account_iam_binding')).toEqual([]);
  expect(only(json, 'google_service_account_iam_member')).toEqual([]);
  expect(only(json, 'google_service_account')).toEqual([expect.objectContaining({ account_id: 'deploy-production', disabled: true })]);
  const grants = only(json, 'google_project_iam_member');
  expect(grants).toHaveLength(1);
  expect(only(open.json, 'google_project_iam_member')).toEqual(expect.arrayContaining(grants));
  expect(only(json, 'google_iam_workload_identity_pool')[0]).not.toHaveProperty('disabled');
  expect(only(json, 'google_iam_workload_identity_pool_provider')[0]).not.toHaveProperty('disabled');
});

test('closed: nothing is mapped, and the exchange no longer lists it', () => {
  const { document } = build({ deploy: true }).pool;
  const alone = build({ stage: false, deploy: true }).pool.document;
  expect(document).toEqual(alone);
  expect(document).toMatchObject({ closed: ['production'], bound: { production: [] } });
  expect(Object.keys(document.mapping)).toHaveLength(2);
  expect(`${document.condition} ${Object.values(document.mapping).join(' ')}`).not.toContain('job_workflow_ref');
  expect(document.disabled).toBeUndefined();
});

test('the file denies the closed workflow, and admits the other', () => {
  const closed = build({ deploy: true });
  expect(decisions(closed, token())).toEqual([['roles/run.developer on project my-project', 'deny'], ['deploy-production', 'deny']]);
  expect(decisions(closed, STAGING_TOKEN)).toEqual([['roles/run.developer on project my-project', 'accept'], ['deploy-production', 'deny']]);
  const { because } = closed.identities[1].decide(token());
  expect(because).toEqual([expect.objectContaining({ text: 'it is disabled', verdict: Verdict.DENY })]);
});

test('all closed: pool and provider are disabled, and the condition that Google asks for holds for no token', () => {
  const { json, pool } = build({ deploy: true, stage: true });
  expect(only(json, 'google_iam_workload_identity_pool')).toEqual([expect.objectContaining({ disabled: true })]);
  expect(only(json, 'google_iam_workload_identity_pool_provider')).toEqual([expect.objectContaining({
    disabled: true, attribute_condition: 'assertion.repository_owner_id == \'\'', attribute_mapping: { 'google.subject': expect.any(String) },
  })]);
  expect(pool.document).toMatchObject({ closed: ['production', 'staging'], disabled: true, bound: { production: [], staging: [] } });
});

test.each(['google_iam_workload_identity_pool', 'google_iam_workload_identity_pool_provider'])('a binding that somebody adds to a closed pool lets nobody in: %s is disabled', (disabled) => {
  const { json } = build({ deploy: true, stage: true });
  const [pool] = Object.keys(json.resource.google_iam_workload_identity_pool);
  const resource = {
    ...json.resource,
    google_project_iam_member: { late: { project: 'p', role: 'roles/run.viewer', member: `principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.${pool}.name}/*` } },
  };
  const other = disabled.endsWith('provider') ? 'google_iam_workload_identity_pool' : 'google_iam_workload_identity_pool_provider';
  Object.values(json.resource[other]).forEach((body) => delete body.disabled);
  const [identity] = readBack({ resource });
  expect(identity.decide(token()).verdict).toBe(Verdict.DENY);
});

test('the report says closed, and that all requirements hold', () => {
  const { account, direct } = build({ deploy: true });
  const report = EnforcementReport.of(account);
  expect(account.document).toMatchObject({ closed: ['production'], bound: { production: [] } });
  expect(direct.document).not.toHaveProperty('closed');
  expect(report.rows.length).toBeGreaterThan(3);
  expect(report.rows.flatMap(({ cells }) => cells)).toEqual(report.rows.map(() => expect.objectContaining({ enforced: true, how: 'closed: no token is admitted' })));
  expect(direct.enforcements.map(({ how }) => how).join()).not.toContain('closed');
});

test('a trust that no pool could hold can still be closed', () => {
  const endless = new FixtureWorkflow(trustOf('endless', [{ repository_owner_id: '1', ref: 'x'.repeat(10_000) }]));
  const { json } = synthesize((stack) => new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' }).grantProjectRole(endless, ROLE, { closed: true }));
  expect(json.resource).not.toHaveProperty('google_project_iam_member');
});

test('a pipeline finds the same login as before', () => {
  expect(build({ deploy: true }).account.login.values).toEqual({ ...build({}).account.login.values, provider: expect.any(String) });
});

test.each([[true, undefined], [undefined, true], [false, true]])('closed in one place of a pool (%s) and open in another (%s) is refused, and leaves nothing behind', (first, second) => {
  synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' });
    pool.grantProjectRole(DEPLOY, ROLE, { closed: first });
    const before = [JSON.stringify(pool.document), pool.node.findAll().length];
    expect(() => pool.addServiceAccount(DEPLOY, { accountId: 'deploy', closed: second })).toThrow(/gcp-closed-in-part/);
    expect([JSON.stringify(pool.document), pool.node.findAll().length]).toEqual(before);
  });
});
