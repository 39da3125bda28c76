import { TerraformVariable } from 'cdktf';
import { stack, synthesize } from './synth';
import { PoolRunbookOptions, ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, release, staging } from '../../fixtures/gcp';
import { expectToRun } from '../../fixtures/stand-ins';

const [DEPLOY, STAGE, RELEASE] = [production(), staging(), release()].map((trust) => new FixtureWorkflow(trust));
const EXISTING = 'projects/-/serviceAccounts/release@my-project.iam.gserviceaccount.com';
const KNOWN: Partial<TrustedPoolProps> = { project: 'my-project', projectNumber: ProjectNumber.literal('123') };
const poolWith = (props: Partial<TrustedPoolProps> = KNOWN, scope = stack()) => new TrustedPool(scope, 'Pool', { poolId: 'github', salt: '2', ...props });

/** Production by an account of its own, one that exists and a role; staging by a role. */
function fill(pool: TrustedPool, closed = false): TrustedPool {
  pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer')], closed });
  pool.allowImpersonation(DEPLOY, EXISTING, { closed });
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/logging.viewer'), { closed });
  pool.grantProjectRole(STAGE, ProjectRole.of('roles/run.viewer'));
  return pool;
}

test('a workflow beside another: its accounts, its members, its roles; the pool stays', () => {
  expect(fill(poolWith()).closingRunbook(DEPLOY)).toMatchSnapshot();
});

test('the members are those of the file', () => {
  let pool: TrustedPool | undefined;
  const { text } = synthesize((scope) => { pool = fill(poolWith(KNOWN, scope)); });
  const members = pool!.closingRunbook(DEPLOY).flatMap(({ command }) => command.filter((word) => word.startsWith('--member=')));
  expect(new Set(members).size).toBe(1);
  for (const member of members) expect(text).toContain(`/${member.split('/workloadIdentityPools/github-2/')[1]}"`);
});

test('the last open workflow of a pool takes the pool with it', () => {
  const pool = poolWith();
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.viewer'));
  const words = 'gcloud iam workload-identity-pools update github-2 --location=global --project=my-project --disabled';
  expect(pool.closingRunbook(DEPLOY).map(({ shell }) => shell)).toContain(words);
  pool.grantProjectRole(STAGE, ProjectRole.of('roles/run.viewer'), { closed: true });
  expect(pool.closingRunbook(DEPLOY).map(({ shell }) => shell)).toContain(words);
  pool.grantProjectRole(RELEASE, ProjectRole.of('roles/run.viewer'));
  expect(pool.closingRunbook(DEPLOY).map(({ shell }) => shell)).not.toContain(words);
});

test('the same while it is open and once it is closed', () => {
  expect(fill(poolWith(), true).closingRunbook(DEPLOY)).toEqual(fill(poolWith()).closingRunbook(DEPLOY));
});

test('a label of a closed workflow is the one that it had', () => {
  const labelled = (closed: boolean) => {
    const pool = poolWith();
    pool.grantProjectRole(new FixtureWorkflow(release('first')), ProjectRole.of('roles/run.viewer'));
    pool.grantProjectRole(RELEASE, ProjectRole.of('roles/run.viewer'), { closed });
    return pool.closingRunbook(RELEASE);
  };
  expect(labelled(true)).toEqual(labelled(false));
  expect(JSON.stringify(labelled(true))).toContain('/attribute.label_2/release');
});

test('the whole pool, never the provider alone', () => {
  const steps = fill(poolWith()).poolClosingRunbook();
  expect(steps).toMatchSnapshot();
  expect(JSON.stringify(steps)).not.toContain('providers update');
});

test('what only the deployment knows has to be given, and what is known is not given otherwise', () => {
  const open = () => fill(poolWith({ project: new TerraformVariable(stack(), 'project', {}).stringValue }));
  const all: PoolRunbookOptions = { project: 'my-project', projectNumber: '123' };
  expect(() => open().closingRunbook(DEPLOY)).toThrow('needs the project, which only the deployment knows [gcp-runbook-unknown]');
  expect(() => open().closingRunbook(DEPLOY, { project: 'my-project' })).toThrow('needs the number of the project');
  expect(open().closingRunbook(DEPLOY, all)).toEqual(fill(poolWith()).closingRunbook(DEPLOY));
  expect(() => fill(poolWith()).closingRunbook(DEPLOY, { projectNumber: '124' })).toThrow('gcp-runbook-unknown');
  expect(() => open().closingRunbook(DEPLOY, { ...all, projectNumber: 'my-project' })).toThrow('gcp-project-number-malformed');
  expect(() => open().closingRunbook(DEPLOY, { ...all, project: 'My Project' })).toThrow('gcp-project-malformed');
});

test('an account that a reference stands for has no name to run', () => {
  const scope = stack();
  const pool = poolWith(KNOWN, scope);
  pool.allowImpersonation(DEPLOY, new TerraformVariable(scope, 'account', {}).stringValue);
  expect(() => pool.closingRunbook(DEPLOY)).toThrow('the full name of the service account as a literal');
});

test('a workflow that was not added has none', () => {
  expect(() => fill(poolWith()).closingRunbook(RELEASE)).toThrow('gcp-workflow-unknown');
});

test('each command gets to its program byte for byte', () => {
  const pool = fill(poolWith());
  expectToRun([...pool.closingRunbook(DEPLOY), ...pool.closingRunbook(STAGE), ...pool.poolClosingRunbook()]);
});
