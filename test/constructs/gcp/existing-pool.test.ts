import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { Construct } from 'constructs';
import { stack, Synthesized, synthesize } from './synth';
import { ExistingPool, ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, staging, token } from '../../fixtures/gcp';

const DEPLOY = new FixtureWorkflow(production());
const STAGE = new FixtureWorkflow(staging());
const ROLE = ProjectRole.of('roles/run.developer');
const EXISTING = 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com';
const PROPS: TrustedPoolProps = {
  poolId: 'github-production', providerId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123'), existing: ExistingPool.fromProviders([]),
};

/** Each kind of binding in a pool that exists. */
function build(closed = false, more: (pool: TrustedPool) => void = () => undefined): Synthesized {
  return synthesize((scope) => {
    const pool = new TrustedPool(scope, 'Pool', PROPS);
    pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', roleAssignments: [ROLE], closed });
    pool.allowImpersonation(STAGE, EXISTING, { closed });
    pool.grantProjectRole(STAGE, ROLE, { closed });
    more(pool);
  });
}

test('the pool is looked up, the provider added, and nothing bound before it', () => {
  const { json } = build();
  expect(json.resource).not.toHaveProperty('google_iam_workload_identity_pool');
  expect(Object.values(json.data!.google_iam_workload_identity_pool)).toEqual([expect.objectContaining({ project: 'my-project', workload_identity_pool_id: 'github-production' })]);
  const [[id, provider]] = Object.entries(json.resource.google_iam_workload_identity_pool_provider);
  expect(provider.workload_identity_pool_id).toMatch(/^\$\{data\.google_iam_workload_identity_pool\.Pool_[0-9A-F]+\.workload_identity_pool_id\}$/);
  const bindings = ['google_service_account_iam_binding', 'google_service_account_iam_member'].flatMap((type) => Object.values(json.resource[type]));
  const direct = Object.values(json.resource.google_project_iam_member).filter(({ member }) => String(member).startsWith('principalSet:'));
  expect([bindings.length, direct.length]).toEqual([2, 1]);
  [...bindings, ...direct].forEach((binding) => {
    expect(binding.depends_on).toEqual([`google_iam_workload_identity_pool_provider.${id}`]);
    expect(JSON.stringify(binding)).toMatch(/principalSet:\/\/iam\.googleapis\.com\/\$\{data\.google_iam_workload_identity_pool\.Pool_[0-9A-F]+\.name\}\/attribute\.run_/);
  });
});

test('the file admits each workflow at its own identities, and nowhere else', () => {
  const { identities } = build();
  const tokens = [token(), token({ environment: undefined }), token({ ref: 'refs/heads/dev' }), token({ repository_owner_id: '666' })];
  expect(Object.fromEntries(identities.map(({ identity, decide }) => [identity, tokens.map((claims) => decide(claims).verdict)]))).toEqual({
    'deploy-production': ['accept', 'deny', 'deny', 'deny'],
    'release@my-project.iam.gserviceaccount.com': ['deny', 'accept', 'deny', 'deny'],
    'roles/run.developer on project my-project': ['deny', 'accept', 'deny', 'deny'],
  });
});

test('closed: the provider is disabled; the pool is not ours to disable', () => {
  const { json, identities } = build(true);
  expect(Object.values(json.resource.google_iam_workload_identity_pool_provider)).toEqual([expect.objectContaining({ disabled: true })]);
  expect(Object.values(json.data!.google_iam_workload_identity_pool)[0]).not.toHaveProperty('disabled');
  expect(identities.map(({ identity, decide }) => [identity, decide(token()).verdict])).toEqual([
    ['deploy-production', 'deny'], ['exchange of github-production/github', 'deny'],
  ]);
});

test('a provider that was made elsewhere is imported, and only then bound', () => {
  const { json } = build(false, (pool) => pool.poolProvider.importFrom('projects/my-project/locations/global/workloadIdentityPools/github-production/providers/github'));
  expect(json).toMatchObject({ import: [{ id: expect.stringMatching(/providers\/github$/), to: expect.stringMatching(/^google_iam_workload_identity_pool_provider\./) }] });
});

const poolWith = (props: Partial<TrustedPoolProps>, scope: Construct = stack()) => () => new TrustedPool(scope, 'Pool', { ...PROPS, ...props });
const listing = (...ids: string[]) => ({ existing: ExistingPool.fromProviders(ids) });

test.each<[string, Partial<TrustedPoolProps>, RegExp]>([
  ['another provider', listing('gitlab'), /gcp-pool-shared/],
  ['its own, from elsewhere', listing('github'), /gcp-provider-exists/],
  ['both', listing('github', 'gitlab'), /gcp-provider-exists/],
  ['an id that none has', listing('projects/p/providers/x'), /gcp-id-malformed/],
  ['a list that is not known', listing('${TfToken[TOKEN.0]}'), /gcp-token-refused/],
  ['a salt', { ...listing(), salt: 'b' }, /`salt`.*gcp-existing-pool-props/],
  ['a display name', { ...listing(), displayName: 'x' }, /`displayName`.*gcp-existing-pool-props/],
  ['a description', { ...listing(), description: '' }, /`description`.*gcp-existing-pool-props/],
])('an existing pool with %s is refused', (_, props, message) => {
  expect(poolWith(props)).toThrow(message);
});

test('an existing pool is used once in an app, as a new one is made once', () => {
  const scope = stack();
  poolWith({}, scope)();
  expect(poolWith({}, new Construct(scope, 'Other'))).toThrow(/gcp-duplicate-pool/);
});

test.each([
  ['by the id', (_pool: TrustedPool) => 'github-production'],
  ['by the pool that was looked up', (pool: TrustedPool) => pool.poolProvider.workloadIdentityPoolIdInput!],
])('a second provider, which names the pool %s, stops the synthesis', (_, idOf) => {
  expect(() => build(false, (pool) => new IamWorkloadIdentityPoolProvider(pool, 'Second', {
    workloadIdentityPoolId: idOf(pool), workloadIdentityPoolProviderId: 'second', oidc: { issuerUri: 'https://evil.example' },
  }))).toThrow(/second provider of the pool "github-production"/);
});
