import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { Aspects, TerraformLocal, TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import { synthesize } from './synth';
import { ExistingPool, ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps, TrustedServiceAccount } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, staging } from '../../fixtures/gcp';
import { anotherStack, data, resource } from '../../fixtures/terraform-blocks';

const GIVEN = 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com';
const MADE = 'projects/-/serviceAccounts/deploy-production@my-project.iam.gserviceaccount.com';
const TOKENS = 'roles/iam.serviceAccountTokenCreator';
const USER = 'roles/iam.workloadIdentityUser';
const OTHER_POOL = 'principalSet://iam.googleapis.com/projects/9/locations/global/workloadIdentityPools/gitlab/*';

interface Scene {
  readonly stack: TerraformStack;
  readonly pool: TrustedPool;
  readonly made: TrustedServiceAccount;
}
type Change = (scene: Scene) => unknown;

const synthesizing = (change: Change, props: Partial<TrustedPoolProps> = {}, closed = false) => () => synthesize((stack) => {
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', ...props });
  const [first, second] = [production(), staging()].map((trust) => new FixtureWorkflow(trust));
  const made = pool.addServiceAccount(first, { accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer')] });
  pool.allowImpersonation(second, GIVEN, { closed });
  pool.grantProjectRole(second, ProjectRole.of('roles/logging.viewer'), { closed });
  change({ stack, pool, made });
});

const second = (stack: TerraformStack) => {
  const other = anotherStack(stack);
  new GoogleProvider(other, 'Google');
  return other;
};

const member = (stack: TerraformStack, account: string, role: string, who: string) =>
  resource(stack, 'Member', 'google_service_account_iam_member', { service_account_id: account, role, member: who });
const onProject = (stack: TerraformStack, role: string, who: string, project = 'my-project') => resource(stack, 'OnProject', 'google_project_iam_member', { project, role, member: who });
const wholePool = ({ poolName }: TrustedPool) => `principalSet://iam.googleapis.com/${poolName}/*`;
const numbered = (number: string, rest = '*') => `principalSet://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/github/${rest}`;

describe('a way into a service account that a pool made fails the synthesis', () => {
  test.each<[how: string, change: Change]>([
    ['everybody', ({ stack, made }) => member(stack, made.serviceAccountName, USER, 'allUsers')],
    ['everybody who has an account, with a role that shows it only', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountViewer', 'allAuthenticatedUsers')],
    ['tokens for the whole pool', ({ stack, pool, made }) => member(stack, made.serviceAccountName, TOKENS, wholePool(pool))],
    ['tokens for one attribute of the pool', ({ stack, made }) => member(stack, made.serviceAccountName, TOKENS, numbered('1', 'attribute.run_x/1:2'))],
    ['identity tokens for a person', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountOpenIdTokenCreator', 'user:dev@example.com')],
    ['machines for a person', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountUser', 'user:dev@example.com')],
    ['keys for a group', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountKeyAdmin', 'group:ops@example.com')],
    ['its policy for a group', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountAdmin', 'group:ops@example.com')],
    ['a basic role', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/editor', 'serviceAccount:ci@x.iam.gserviceaccount.com')],
    ['a role that nothing tells of', ({ stack, made }) => member(stack, made.serviceAccountName, 'projects/my-project/roles/mine', 'user:dev@example.com')],
    ['another pool', ({ stack, made }) => member(stack, made.serviceAccountName, USER, OTHER_POOL)],
    ['one of several members of a binding', ({ stack, made }) => resource(stack, 'Binding', 'google_service_account_iam_binding', {
      service_account_id: made.serviceAccountName, role: TOKENS, members: ['user:dev@example.com', made.member],
    })],
    ['by its email', ({ stack }) => member(stack, MADE, TOKENS, 'user:dev@example.com')],
    ['by its email in a text', ({ stack, made }) => member(stack, `projects/my-project/serviceAccounts/${made.email}`, TOKENS, 'user:dev@example.com')],
    ['through a local', ({ stack, made }) => member(stack, new TerraformLocal(stack, 'account', made.serviceAccountName).asString, TOKENS, 'user:dev@example.com')],
    ['a member in a local', ({ stack, made }) => member(stack, made.serviceAccountName, USER, new TerraformLocal(stack, 'who', 'allUsers').asString)],
    ['through a data source', ({ stack }) => member(stack, data(stack, 'Found', 'google_service_account', { account_id: 'deploy-production', project: 'my-project' }).getStringAttribute('name'), TOKENS, 'user:dev@example.com')],
    ['through a data source, by email', ({ stack }) => member(stack, data(stack, 'Found', 'google_service_account', { account_id: MADE }).getStringAttribute('name'), TOKENS, 'user:dev@example.com')],
    ['in another stack, by a reference', ({ stack, made }) => member(second(stack), made.serviceAccountName, TOKENS, 'user:dev@example.com')],
    ['in another stack, by its email', ({ stack }) => member(second(stack), MADE, TOKENS, 'user:dev@example.com')],
    ['by an aspect', ({ stack }) => Aspects.of(stack).add({ visit: (node) => node === stack && member(stack, MADE, TOKENS, 'user:dev@example.com') })],
    ['by an override of the stack', ({ stack, made }) => stack.addOverride('resource.google_service_account_iam_member.evil', { service_account_id: made.serviceAccountName, role: TOKENS, member: 'allUsers' })],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow('gcp-account-grant-by-hand');
  });

  test.each<[how: string, code: string, change: Change]>([
    ['a policy as a whole', 'gcp-account-policy-by-hand', ({ stack, made }) => resource(stack, 'Policy', 'google_service_account_iam_policy', { service_account_id: made.serviceAccountName, policy_data: '{}' })],
    ['a binding of the role that the pool binds', 'gcp-account-policy-by-hand', ({ stack, made }) => resource(stack, 'Binding', 'google_service_account_iam_binding', {
      service_account_id: made.serviceAccountName, role: USER, members: [],
    })],
    ['a key', 'gcp-account-key', ({ stack, made }) => resource(stack, 'Key', 'google_service_account_key', { service_account_id: made.serviceAccountName })],
  ])('%s', (_, code, change) => {
    expect(synthesizing(change)).toThrow(code);
  });

  test('where nobody says its project, by any email with its id', () => {
    expect(synthesizing(({ stack }) => member(stack, MADE, TOKENS, 'user:dev@example.com'), { project: undefined }, true)).toThrow();
    expect(() => synthesize((stack) => {
      new TrustedPool(stack, 'Pool', { poolId: 'github' }).addServiceAccount(new FixtureWorkflow(production()), { accountId: 'deploy-production' });
      member(stack, MADE, TOKENS, 'user:dev@example.com');
    })).toThrow('gcp-account-grant-by-hand');
  });
});

describe('a way into a service account that is given to a pool fails the synthesis', () => {
  test.each<[how: string, code: string, change: Change]>([
    ['everybody', 'gcp-account-grant-by-hand', ({ stack }) => member(stack, GIVEN, USER, 'allUsers')],
    ['tokens for the whole pool', 'gcp-account-grant-by-hand', ({ stack, pool }) => member(stack, GIVEN, TOKENS, wholePool(pool))],
    ['tokens for the pool in a local', 'gcp-account-grant-by-hand', ({ stack, pool }) => member(stack, GIVEN, TOKENS, new TerraformLocal(stack, 'who', wholePool(pool)).asString)],
    ['another pool', 'gcp-account-grant-by-hand', ({ stack }) => member(stack, GIVEN, USER, OTHER_POOL)],
    ['a policy as a whole', 'gcp-account-policy-by-hand', ({ stack }) => resource(stack, 'Policy', 'google_service_account_iam_policy', { service_account_id: GIVEN, policy_data: '{}' })],
    ['a binding of the same role', 'gcp-account-policy-by-hand', ({ stack }) => resource(stack, 'Binding', 'google_service_account_iam_binding', { service_account_id: GIVEN, role: USER, members: [] })],
  ])('%s', (_, code, change) => {
    expect(synthesizing(change)).toThrow(code);
  });

  test('given by a reference, found by its email', () => {
    expect(() => synthesize((stack) => {
      const account = new ServiceAccount(stack, 'Account', { accountId: 'release', project: 'my-project' });
      new TrustedPool(stack, 'Pool', { poolId: 'github' }).allowImpersonation(new FixtureWorkflow(production()), account.name);
      member(stack, GIVEN, USER, 'allUsers');
    })).toThrow('gcp-account-grant-by-hand');
  });

  test.each<[what: string, change: Change]>([
    ['what else is its owner\'s: a person', ({ stack }) => member(stack, GIVEN, TOKENS, 'user:dev@example.com')],
    ['and a key, until its pipelines have moved', ({ stack }) => resource(stack, 'Key', 'google_service_account_key', { service_account_id: GIVEN })],
  ])('%s stays allowed', (_, change) => {
    expect(synthesizing(change)).not.toThrow();
  });

  test('where all of its workflows are closed, its policy is its owner\'s again', () => {
    expect(synthesizing(({ stack }) => resource(stack, 'Policy', 'google_service_account_iam_policy', { service_account_id: GIVEN, policy_data: '{}' }), {}, true)).not.toThrow();
  });
});

describe('a role by hand for principals of the pool fails the synthesis', () => {
  const policyOf = (stack: TerraformStack, who: string) => data(stack, 'Policy', 'google_iam_policy', { binding: [{ role: 'roles/viewer', members: [who] }] }).getStringAttribute('policy_data');

  test.each<[how: string, change: Change]>([
    ['on a project, for the whole pool', ({ stack, pool }) => onProject(stack, 'roles/viewer', wholePool(pool))],
    ['on another project', ({ stack, pool }) => onProject(stack, 'roles/viewer', wholePool(pool), 'another-project')],
    ['for one attribute', ({ stack, pool }) => onProject(stack, 'roles/viewer', `principalSet://iam.googleapis.com/${pool.poolName}/attribute.repository/my-org/my-repo`)],
    ['for one subject', ({ stack, pool }) => onProject(stack, 'roles/viewer', `principal://iam.googleapis.com/${pool.poolName}/subject/x`)],
    ['by the number of the project', ({ stack }) => onProject(stack, 'roles/viewer', numbered('123'))],
    ['by a project that is looked up', ({ stack }) => onProject(stack, 'roles/viewer', numbered(data(stack, 'Project', 'google_project', { project_id: 'my-project' }).getStringAttribute('number')))],
    ['by a pool that is looked up', ({ stack }) => onProject(stack, 'roles/viewer', `principalSet://iam.googleapis.com/${data(stack, 'Found', 'google_iam_workload_identity_pool', { workload_identity_pool_id: 'github' }).getStringAttribute('name')}/*`)],
    ['in a binding', ({ stack, pool }) => resource(stack, 'Binding', 'google_project_iam_binding', { project: 'my-project', role: 'roles/viewer', members: ['user:dev@example.com', wholePool(pool)] })],
    ['in a policy, from a data source', ({ stack, pool }) => resource(stack, 'Whole', 'google_project_iam_policy', { project: 'my-project', policy_data: policyOf(stack, wholePool(pool)) })],
    ['in a policy, as JSON', ({ stack }) => resource(stack, 'Whole', 'google_project_iam_policy', {
      project: 'my-project', policy_data: JSON.stringify({ bindings: [{ role: 'roles/viewer', members: [numbered('123')] }] }),
    })],
    ['on a folder', ({ stack, pool }) => resource(stack, 'Folder', 'google_folder_iam_member', { folder: 'folders/1', role: 'roles/viewer', member: wholePool(pool) })],
    ['on an organization', ({ stack, pool }) => resource(stack, 'Organization', 'google_organization_iam_binding', { org_id: '1', role: 'roles/viewer', members: [wholePool(pool)] })],
    ['in another stack', ({ stack, pool }) => onProject(second(stack), 'roles/viewer', wholePool(pool))],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow('gcp-pool-grant-by-hand');
  });

  test.each<[what: string, change: Change, props: Partial<TrustedPoolProps>]>([
    ['of the number that the pool says', ({ stack }) => onProject(stack, 'roles/viewer', numbered('123')), { projectNumber: ProjectNumber.literal('123') }],
    ['of a pool that exists', ({ stack, pool }) => onProject(stack, 'roles/viewer', wholePool(pool)), { existing: ExistingPool.fromProviders([]) }],
  ])('%s', (_, change, props) => {
    expect(synthesizing(change, props)).toThrow('gcp-pool-grant-by-hand');
  });

  test('what becomes every service account of the project becomes those of the pool', () => {
    expect(synthesizing(({ stack }) => onProject(stack, TOKENS, OTHER_POOL))).toThrow('every service account of project my-project');
    expect(synthesizing(({ stack }) => onProject(stack, TOKENS, 'allAuthenticatedUsers'))).toThrow('gcp-account-grant-by-hand');
  });

  test.each([['project', true], ['other', false]])('a project that a variable names is told apart from others only: of var.%s beside var.project, an error is %s', (name, isError) => {
    const body = () => synthesize((stack) => {
      const project = new TerraformVariable(stack, 'project', {}).stringValue;
      new TrustedPool(stack, 'Pool', { poolId: 'github', project }).addServiceAccount(new FixtureWorkflow(production()), { accountId: 'deploy-production' });
      onProject(stack, TOKENS, OTHER_POOL, `\${var.${name}}`);
    });
    if (isError) expect(body).toThrow('every service account of project ${var.project}');
    else expect(body).not.toThrow();
  });
});

describe('what is nobody else\'s way in stays allowed', () => {
  const other = (stack: TerraformStack) => new ServiceAccount(stack, 'Other', { accountId: 'other', project: 'my-project' });

  test.each<[what: string, change: Change]>([
    ['members of a service account that no pool made', ({ stack, pool }) => member(stack, other(stack).name, TOKENS, wholePool(pool))],
    ['a key of it', ({ stack }) => resource(stack, 'Key', 'google_service_account_key', { service_account_id: other(stack).name })],
    ['members of one that only the deployment knows', ({ stack }) => member(stack, new TerraformVariable(stack, 'account', {}).stringValue, USER, 'allUsers')],
    ['members of one of the same id in another project', ({ stack }) => member(stack, 'projects/other-project/serviceAccounts/deploy-production@other-project.iam.gserviceaccount.com', TOKENS, 'allUsers')],
    ['a role that lets nobody become the account', ({ stack, made }) => member(stack, made.serviceAccountName, 'roles/iam.serviceAccountViewer', 'group:auditors@example.com')],
    ['the account itself, which signs', ({ stack, made }) => member(stack, made.serviceAccountName, TOKENS, made.member)],
    ['the account itself, by its email', ({ stack, made }) => member(stack, made.serviceAccountName, TOKENS, 'serviceAccount:deploy-production@my-project.iam.gserviceaccount.com')],
    ['a role for the account', ({ stack, made }) => onProject(stack, 'roles/storage.admin', made.member)],
    ['a role on a project for another pool', ({ stack }) => onProject(stack, 'roles/viewer', OTHER_POOL)],
    ['a role on another project with which another pool becomes its accounts', ({ stack }) => onProject(stack, TOKENS, OTHER_POOL, 'other-project')],
    ['a custom role for another pool', ({ stack }) => onProject(stack, 'projects/my-project/roles/mine', OTHER_POOL)],
    ['owners of the project', ({ stack }) => onProject(stack, 'roles/owner', 'group:ops@example.com')],
    ['a bucket for one attribute of the pool', ({ stack, pool }) => resource(stack, 'Bucket', 'google_storage_bucket_iam_member', {
      bucket: 'b', role: 'roles/storage.objectViewer', member: `principalSet://iam.googleapis.com/${pool.poolName}/attribute.run_x/1`,
    })],
    ['a policy of a bucket, in a data source', ({ stack, pool }) => data(stack, 'Policy', 'google_iam_policy', { binding: [{ role: 'roles/viewer', members: [wholePool(pool)] }] })],
    ['a project policy without the pool', ({ stack }) => resource(stack, 'Whole', 'google_project_iam_policy', { project: 'my-project', policy_data: new TerraformVariable(stack, 'p', {}).stringValue })],
    ['a description of the account', ({ stack, made }) => stack.addOverride(`resource.google_service_account.${made.account.friendlyUniqueId}.description`, 'ours')],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).not.toThrow();
  });

  test('a pool of the same id in another project, where the numbers say so', () => {
    expect(synthesizing(({ stack }) => onProject(stack, 'roles/viewer', numbered('456')), { projectNumber: ProjectNumber.literal('123') })).not.toThrow();
    expect(synthesizing(({ stack }) => onProject(stack, 'roles/viewer', numbered(data(stack, 'Project', 'google_project', { project_id: 'other-project' }).getStringAttribute('number'))))).not.toThrow();
  });
});

describe('what the pool wrote, changed by an override of the stack', () => {
  const overriding = (type: string, attribute: string, value: unknown) => synthesizing(({ stack, pool }) => {
    const resources = pool.node.findAll().filter((child) => TerraformResource.isTerraformResource(child));
    const written = resources.find(({ terraformResourceType }) => terraformResourceType === type)!;
    stack.addOverride(`resource.${type}.${written.friendlyUniqueId}.${attribute}`, value);
  });

  test.each<[type: string, attribute: string, value: unknown]>([
    ['google_iam_workload_identity_pool_provider', 'attribute_condition', 'true'],
    ['google_iam_workload_identity_pool_provider', 'attribute_mapping.google.subject', 'x'],
    ['google_iam_workload_identity_pool_provider', 'oidc.issuer_uri', 'https://evil.example'],
    ['google_iam_workload_identity_pool_provider', 'oidc.allowed_audiences', ['mine']],
    ['google_service_account_iam_binding', 'members', ['allUsers']],
    ['google_service_account_iam_member', 'member', 'allUsers'],
    ['google_project_iam_member', 'role', 'roles/owner'],
    ['google_service_account', 'account_id', 'another-account'],
    ['google_service_account', 'disabled', true],
  ])('%s: %s fails the synthesis', (type, attribute, value) => {
    expect(overriding(type, attribute, value)).toThrow('gcp-trust-changed');
  });

  test('two accounts of a pool cannot become one', () => {
    expect(() => synthesize((stack) => {
      const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' });
      const [, other] = [production(), staging()].map((trust) => pool.addServiceAccount(new FixtureWorkflow(trust), { accountId: `deploy-${trust.name}` }));
      other.account.addOverride('account_id', 'deploy-production');
    })).toThrow('account_id was changed');
  });
});
