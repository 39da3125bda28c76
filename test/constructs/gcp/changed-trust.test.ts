import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccountIamBinding } from '@cdktf/provider-google/lib/service-account-iam-binding';
import { Aspects, TerraformResource, TerraformStack } from 'cdktf';
import { synthesize } from './synth';
import { ProjectRole, TrustedPool } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, staging } from '../../fixtures/gcp';

const EVERYBODY = 'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/*';
const EXISTING = 'projects/my-project/serviceAccounts/other@my-project.iam.gserviceaccount.com';

function poolOf(stack: TerraformStack): TrustedPool {
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' });
  const [first, second] = [production(), staging()].map((trust) => new FixtureWorkflow(trust));
  pool.addServiceAccount(first, { accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer')] });
  pool.allowImpersonation(second, EXISTING);
  pool.grantProjectRole(second, ProjectRole.of('roles/logging.viewer'));
  return pool;
}

const changing = (change: (pool: TrustedPool, stack: TerraformStack) => unknown) => () => synthesize((stack) => change(poolOf(stack), stack));
const only = (pool: TrustedPool, type: string) =>
  pool.node.findAll().find((child) => child instanceof TerraformResource && child.terraformResourceType === type) as TerraformResource;

test('what nobody changed is synthesized', () => {
  expect(changing(() => undefined)).not.toThrow();
});

test.each<[what: string, change: (pool: TrustedPool, stack: TerraformStack) => unknown]>([
  ['condition by property', (pool) => pool.poolProvider.attributeCondition = "assertion.sub != ''"],
  ['condition by override', (pool) => pool.poolProvider.addOverride('attribute_condition', "assertion.sub != ''")],
  ['condition by an override of the stack', (pool, stack) =>
    stack.addOverride(`resource.google_iam_workload_identity_pool_provider.${pool.poolProvider.friendlyUniqueId}.attribute_condition`, 'true')],
  ['mapping', (pool) => pool.poolProvider.attributeMapping = { 'google.subject': 'assertion.sub' }],
  ['issuer', (pool) => pool.poolProvider.addOverride('oidc.issuer_uri', 'https://evil.example')],
  ['keys', (pool) => pool.poolProvider.addOverride('oidc.jwks_json', '{}')],
  ['pool of the provider', (pool) => pool.poolProvider.addOverride('workload_identity_pool_id', 'another')],
  ['disabled', (pool) => pool.poolProvider.disabled = true],
  ['lifecycle', (pool) => pool.poolProvider.lifecycle = { ignoreChanges: 'all' }],
  ['lifecycle of a binding', (pool) => only(pool, 'google_service_account_iam_binding').lifecycle = { ignoreChanges: ['members'] }],
  ['pool', (pool) => pool.pool!.workloadIdentityPoolId = 'another'],
  ['pool disabled', (pool) => pool.pool!.disabled = true],
  ['members by an aspect', (_, stack) => Aspects.of(stack).add({
    visit: (node) => {
      if (node instanceof ServiceAccountIamBinding) node.members = [EVERYBODY];
    },
  })],
  ['a member of an existing account', (pool) => only(pool, 'google_service_account_iam_member').addOverride('member', EVERYBODY)],
  ['a role on a project', (pool) => only(pool, 'google_project_iam_member').addOverride('role', 'roles/owner')],
])('a change after the check is told at synthesis: %s', (_, change) => {
  expect(changing(change)).toThrow('[gcp-trust-changed]');
});

test('what says nothing of who is trusted may change', () => {
  expect(changing((pool) => {
    pool.poolProvider.description = 'ours';
    pool.poolProvider.lifecycle = { preventDestroy: true };
  })).not.toThrow();
});

test('what a pool shows of itself is a copy', () => {
  expect(changing((pool) => {
    const before = JSON.stringify(pool.document);
    Object.assign(pool.document.bound.production[0], pool.document.bound.staging[0]);
    expect(JSON.stringify(pool.document)).toBe(before);
  })).not.toThrow();
});

describe('a second provider in the pool', () => {
  const evil = (scope: TerraformStack, workloadIdentityPoolId: string, project = 'my-project') => new IamWorkloadIdentityPoolProvider(scope, 'Evil', {
    workloadIdentityPoolId, workloadIdentityPoolProviderId: 'evil', project, oidc: { issuerUri: 'https://evil.example' },
  });
  const another = (stack: TerraformStack) => {
    const other = new TerraformStack(stack.node.root, 'another');
    new GoogleProvider(other, 'Google');
    return other;
  };

  test.each<[what: string, change: (pool: TrustedPool, stack: TerraformStack) => unknown]>([
    ['by its id, in another stack', (pool, stack) => evil(another(stack), pool.poolId)],
    ['by a reference, in another stack', (pool, stack) => evil(another(stack), pool.pool!.workloadIdentityPoolId)],
    ['by an override', (pool, stack) => evil(stack, 'other').addOverride('workload_identity_pool_id', pool.poolId)],
  ])('%s', (_, change) => {
    expect(changing(change)).toThrow('is a second provider of the pool "github"');
  });

  test('a pool of the same id in another project is another pool', () => {
    expect(changing((pool, stack) => evil(another(stack), pool.poolId, 'another-project'))).not.toThrow();
  });
});
