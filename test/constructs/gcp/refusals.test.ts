import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { Construct } from 'constructs';
import { stack, synthesize } from './synth';
import { ClaimPattern } from '../../../src/claims';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps, TrustedServiceAccountOptions } from '../../../src/constructs/gcp';
import { FixtureWorkflow, GITHUB, production, release, Said, staging, trustOf } from '../../fixtures/gcp';

const DEPLOY = new FixtureWorkflow(production());
const workflow = (name: string, ...alternatives: Record<string, Said>[]) => new FixtureWorkflow(trustOf(name, alternatives.map((said) => ({ repository_owner_id: '1', ...said }))));
const poolOf = (props: Partial<TrustedPoolProps> = {}, scope: Construct = stack()) => new TrustedPool(scope, 'Pool', { poolId: 'github', project: 'my-project', ...props });

/** The code of the error, or `accepted`. */
function codeOf(body: () => unknown): string {
  try {
    body();
    return 'accepted';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const refused = (code: string) => (value: string) => [value, code] as const;
const accepted = refused('accepted');

test.each([
  ...['abcd', 'a'.repeat(32), '1-2-', '-abc', 'github-gcp'].map(accepted),
  ...['abc', 'a'.repeat(33), 'gcp-github', 'gcp-', 'GitHub', 'git_hub', 'git hub', 'github.', 'gîthub', '${x}', ''].map(refused('gcp-id-malformed')),
  ...['${TfToken[TOKEN.0]}', '${Token[AWS.AccountId.0]}'].map(refused('gcp-token-refused')),
])('id of a pool or provider %j: %s', (id, code) => {
  expect(codeOf(() => poolOf({ poolId: id }))).toBe(code);
  expect(codeOf(() => poolOf({ providerId: id }))).toBe(code);
});

test('the salt counts, and cannot hide what is reserved', () => {
  expect(codeOf(() => poolOf({ poolId: 'a'.repeat(29), salt: 'bc' }))).toBe('accepted');
  expect(codeOf(() => poolOf({ poolId: 'a'.repeat(30), salt: 'bc' }))).toBe('gcp-id-malformed');
  expect(codeOf(() => poolOf({ poolId: 'gcp', salt: 'github' }))).toBe('gcp-id-malformed');
  expect(codeOf(() => poolOf({ salt: '${TfToken[TOKEN.0]}' }))).toBe('gcp-token-refused');
});

test('32 characters of display name, 256 of description; characters, not units', () => {
  const emoji = '\u{1F680}';
  expect([32, 33].map((length) => codeOf(() => poolOf({ displayName: emoji.repeat(length) })))).toEqual(['accepted', 'gcp-text-too-long']);
  expect([256, 257].map((length) => codeOf(() => poolOf({ description: emoji.repeat(length) })))).toEqual(['accepted', 'gcp-text-too-long']);
});

test.each([
  ...['abcdef', `a${'b'.repeat(29)}`, 'a1-2b3'].map(accepted),
  ...['abcde', `a${'b'.repeat(30)}`, '1abcdef', '-abcdef', 'abcdef-', 'Abcdef', 'abc_def', 'abcdef\n', '${abcdef}'].map(refused('gcp-account-id-malformed')),
  ...['${TfToken[TOKEN.0]}'].map(refused('gcp-token-refused')),
])('account id %j: %s', (accountId, code) => {
  expect(codeOf(() => poolOf().addServiceAccount(DEPLOY, { accountId }))).toBe(code);
});

test('100 bytes of a service account\'s display name', () => {
  const withName = (displayName: string) => codeOf(() => poolOf().addServiceAccount(DEPLOY, { accountId: 'deploy', displayName }));
  expect([withName('é'.repeat(50)), withName('é'.repeat(50) + 'x')]).toEqual(['accepted', 'gcp-text-too-long']);
});

test.each([
  ...['my-project', 'example.com:my-project', '${TfToken[TOKEN.0]}'].map(accepted),
  ...['123456789012', 'My-Project', 'p', 'projects/my-project', 'my project', 'a${b}c'].map(refused('gcp-project-malformed')),
  ...['${Token[AWS.AccountId.0]}'].map(refused('gcp-foreign-token')),
  ...['prefix-${TfToken[TOKEN.0]}'].map(refused('gcp-token-refused')),
])('project %j: %s', (project, code) => {
  expect(codeOf(() => poolOf({ project }, new Construct(stack(), 'X')).node)).toBe(code);
  expect(codeOf(() => ProjectNumber.lookup(project))).toBe(code);
  expect(codeOf(() => ProjectRole.of('roles/run.developer', { project }))).toBe(code);
  expect(codeOf(() => poolOf().addServiceAccount(DEPLOY, { accountId: 'deploy', project }))).toBe(code);
});

test.each([
  ...['123', '${TfToken[TOKEN.0]}'].map(accepted),
  ...['my-project', '12a', '', '-1', '1.5'].map(refused('gcp-project-number-malformed')),
  ...['${Token[AWS.AccountId.0]}'].map(refused('gcp-foreign-token')),
])('project number %j: %s', (number, code) => {
  expect(codeOf(() => ProjectNumber.literal(number))).toBe(code);
});

test.each([
  ...['roles/run.developer', 'projects/my-project/roles/Deployer_1', 'organizations/12/roles/deployer'].map(accepted),
  ...['run.developer', 'roles/', 'roles/a b', 'roles/a/b', 'folders/1/roles/x', 'roles/${x}'].map(refused('gcp-role-malformed')),
  ...['roles/owner', 'roles/editor', 'roles/viewer', 'roles/resourcemanager.projectIamAdmin', 'roles/iam.serviceAccountTokenCreator'].map(refused('gcp-privileged-role')),
  ...['${TfToken[TOKEN.0]}'].map(refused('gcp-token-refused')),
])('role %j: %s', (role, code) => {
  expect(codeOf(() => ProjectRole.of(role))).toBe(code);
});

test('a privileged role needs a reason, and keeps it', () => {
  expect(codeOf(() => ProjectRole.privileged('roles/owner', { reason: ' \n' }))).toBe('gcp-reason-missing');
  expect(ProjectRole.privileged('roles/owner', { reason: 'creates projects' })).toMatchObject({ role: 'roles/owner', reason: 'creates projects' });
});

test.each([
  ...['projects/my-project/serviceAccounts/a@b.iam.gserviceaccount.com', 'projects/-/serviceAccounts/a@b.iam.gserviceaccount.com', '${TfToken[TOKEN.0]}'].map(accepted),
  ...['a@b.iam.gserviceaccount.com', 'projects/p/serviceAccounts/', 'projects/p/serviceAccounts/a', 'projects/${p}/serviceAccounts/a@b.c'].map(refused('gcp-service-account-name-malformed')),
  ...['${Token[AWS.AccountId.0]}'].map(refused('gcp-foreign-token')),
])('service account %j: %s', (name, code) => {
  const pool = poolOf();
  const body = () => {
    try {
      pool.allowImpersonation(DEPLOY, name);
    } catch (error) {
      // A made-up token has no value: it got past the checks.
      if (!String(error).includes('token map')) throw error;
    }
  };
  expect(codeOf(body)).toBe(code);
});

test('a pool is made once in a project', () => {
  const app = stack();
  poolOf({}, new Construct(app, 'A'));
  expect(codeOf(() => poolOf({}, new Construct(app, 'B')))).toBe('gcp-duplicate-pool');
  expect(codeOf(() => poolOf({ salt: 'b' }, new Construct(app, 'C')))).toBe('accepted');
  expect(codeOf(() => poolOf({ project: 'my-other-project' }, new Construct(app, 'D')))).toBe('accepted');
  expect(codeOf(() => poolOf({ project: undefined }, new Construct(app, 'E')))).toBe('accepted');
  expect(codeOf(() => poolOf({ project: undefined }, new Construct(app, 'F')))).toBe('gcp-duplicate-pool');
});

test('two workflows of one name are refused, in one pool and in two', () => {
  const scope = stack();
  const pool = poolOf({}, scope);
  pool.addServiceAccount(DEPLOY, { accountId: 'deploy' });
  const impostor = new FixtureWorkflow(trustOf('production', [{ repository_owner_id: '666' }]));
  expect(codeOf(() => pool.addServiceAccount(impostor, { accountId: 'other-one' }))).toBe('duplicate-workflow');
  expect(codeOf(() => poolOf({ poolId: 'other' }, new Construct(scope, 'X')).addServiceAccount(impostor, { accountId: 'other-one' }))).toBe('duplicate-workflow');
});

test('a service account is made once in a project, whichever pool makes it', () => {
  const scope = stack();
  const [pool, other] = [poolOf({}, scope), poolOf({ poolId: 'other' }, new Construct(scope, 'X'))];
  pool.addServiceAccount(DEPLOY, { accountId: 'deploy' });
  const again = (one: TrustedPool, options: TrustedServiceAccountOptions) => codeOf(() => one.addServiceAccount(DEPLOY, options));
  expect(again(pool, { accountId: 'deploy' })).toBe('gcp-duplicate-service-account');
  expect(again(other, { accountId: 'deploy' })).toBe('gcp-duplicate-service-account');
  expect(again(other, { accountId: 'deploy-a' })).toBe('accepted');
  expect(again(pool, { accountId: 'deploy-a' })).toBe('gcp-duplicate-service-account');
  expect(again(pool, { accountId: 'deploy-a', project: 'my-other-project' })).toBe('accepted');
});

test('100 service accounts in a project, and the next is refused where it is asked for', () => {
  const pool = poolOf();
  for (let index = 0; index < 100; index++) pool.addServiceAccount(workflow(`w${index}`, { ref: `${index}` }), { accountId: `deploy-${index}` });
  expect(codeOf(() => pool.addServiceAccount(DEPLOY, { accountId: 'deploy-100' }))).toBe('gcp-too-many-service-accounts');
  expect(codeOf(() => pool.addServiceAccount(DEPLOY, { accountId: 'deploy-100', project: 'my-other-project' }))).toBe('accepted');
});

test('1,500 principals in an allow policy, repeats included', () => {
  const alternatives = (count: number) => Array.from({ length: count }, (_, index) => ({ ref: `${index}` }));
  const direct = (first: number, second: number) => {
    const pool = poolOf();
    pool.grantProjectRole(workflow('many', ...alternatives(first)), ProjectRole.of('roles/run.developer'));
    return codeOf(() => pool.grantProjectRole(workflow('few', ...alternatives(second)), ProjectRole.of('roles/run.viewer')));
  };
  expect([direct(1498, 2), direct(1498, 3)]).toEqual(['accepted', 'gcp-too-many-principals']);
  const account = (count: number) => codeOf(() => poolOf().addServiceAccount(workflow('many', ...alternatives(count)), { accountId: 'deploy' }));
  expect([account(1500), account(1501)]).toEqual(['accepted', 'gcp-too-many-principals']);
});

test('the same grant twice is one grant', () => {
  const pool = poolOf();
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  const { length } = pool.node.findAll();
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  expect(pool.node.findAll()).toHaveLength(length);
});

test('a service account of a pool takes no second workflow beside its own', () => {
  const pool = poolOf();
  const { serviceAccountName } = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
  expect(codeOf(() => pool.allowImpersonation(new FixtureWorkflow(staging()), serviceAccountName))).toBe('gcp-service-account-owned');
});

test('a grant without a project', () => {
  const pool = poolOf({ project: undefined });
  expect(codeOf(() => pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer')))).toBe('gcp-project-missing');
  expect(codeOf(() => pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer', { project: 'my-project' })))).toBe('accepted');
});

test('a workflow of another issuer', () => {
  const ghes = { ...GITHUB, url: 'https://ghes.example/_services/token', multiTenant: false };
  const other = new FixtureWorkflow(trustOf('other', [{ repository_id: '1' }], { issuer: ghes }));
  const pool = poolOf();
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  expect(codeOf(() => pool.grantProjectRole(other, ProjectRole.of('roles/run.developer')))).toBe('gcp-issuer-mismatch');
  expect(codeOf(() => poolOf({ issuer: `${ghes.url}/` }).grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer')))).toBe('gcp-issuer-mismatch');
  expect(codeOf(() => poolOf({ issuer: `${ghes.url}/` }).grantProjectRole(other, ProjectRole.of('roles/run.developer')))).toBe('accepted');
});

test('an error leaves nothing behind: no resource, no mapping, no name', () => {
  const pool = poolOf();
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  const before = [pool.node.findAll().length, JSON.stringify(pool.document)];
  const late = new FixtureWorkflow(release());
  expect(codeOf(() => pool.addServiceAccount(late, { accountId: 'x' }))).toBe('gcp-account-id-malformed');
  expect(codeOf(() => pool.addServiceAccount(late, { accountId: 'deploy-release', displayName: 'x'.repeat(101) }))).toBe('gcp-text-too-long');
  expect(codeOf(() => pool.addServiceAccount(workflow('long', { environment: `${'x'.repeat(3000)} ` }), { accountId: 'deploy-long' }))).toBe('gcp-mapping-too-long');
  expect([pool.node.findAll().length, JSON.stringify(pool.document)]).toEqual(before);
  expect(codeOf(() => pool.closingRunbook(late))).toBe('gcp-workflow-unknown');
});

test('a pool without workflows stops the synthesis', () => {
  expect(() => synthesize((scope) => poolOf({}, scope))).toThrow(/gcp-pool-empty/);
  expect(codeOf(() => poolOf().document)).toBe('gcp-pool-empty');
});

test('a second provider in the pool stops the synthesis', () => {
  const second = (id: (pool: TrustedPool) => string) => () => synthesize((scope) => {
    const pool = poolOf({}, scope);
    pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
    new IamWorkloadIdentityPoolProvider(scope, 'Second', { workloadIdentityPoolId: id(pool), workloadIdentityPoolProviderId: 'second', oidc: { issuerUri: 'https://evil.example' } });
  });
  expect(second((pool) => pool.pool!.workloadIdentityPoolId)).toThrow(/gcp\/Second is a second provider of the pool "github"/);
  expect(second(() => 'github')).toThrow(/second provider/);
  expect(second(() => 'another')).not.toThrow();
});

test('the error says where', () => {
  expect(() => poolOf().addServiceAccount(DEPLOY, { accountId: 'x' })).toThrow(/where: +gcp\/Pool/);
});

test('overlapping patterns until the pool is full, each with a binding of its own', () => {
  const pool = poolOf();
  const ref = ClaimPattern.ofStars('refs/heads/*');
  for (let index = 0; index < 50; index++) pool.grantProjectRole(workflow(`w${index}`, { ref }), ProjectRole.of('roles/run.developer'));
  expect(codeOf(() => pool.grantProjectRole(workflow('w50', { ref }), ProjectRole.of('roles/run.developer')))).toBe('gcp-too-many-attributes');
});
