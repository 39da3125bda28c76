import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { TerraformResource, TerraformStack } from 'cdktf';
import { GcpTask, TrustedPool } from '../../../../src/constructs/gcp';
import { registryOf } from '../../../../src/constructs/gcp/registry';
import { FixtureWorkflow, production, staging } from '../../../fixtures/gcp';
import { stack, synthesize } from '../synth';

const [DEPLOY, STAGE] = [production(), staging()].map((trust) => new FixtureWorkflow(trust));
const poolIn = (scope: TerraformStack = stack()) => new TrustedPool(scope, 'Pool', { poolId: 'github', project: 'my-project' });
const accountIn = (scope?: TerraformStack) => poolIn(scope).addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
const STATE = GcpTask.applyTerraform({ bucket: 'tf-state', prefix: 'envs/prod' });

/** What happens when a stack is synthesized whose one member was changed after it was written. */
const changing = (change: (member: TerraformResource, stack: TerraformStack) => unknown) => () => synthesize((scope) => {
  const [member] = STATE.grantTo(accountIn(scope));
  change(member, scope);
});

test.each<[what: string, change: (member: StorageBucketIamMember) => unknown]>([
  ['another role', (member) => { member.role = 'roles/storage.admin'; }],
  ['another member', (member) => { member.member = 'allUsers'; }],
  ['no condition', (member) => member.resetCondition()],
  ['a condition that lets more through', (member) => member.putCondition({ title: 'all', expression: 'true' })],
  ['a condition by an override', (member) => member.addOverride('condition.expression', 'true')],
  ['another bucket', (member) => { member.bucket = 'secrets'; }],
  ['a provider that ignores it', (member) => member.addOverride('lifecycle', { ignore_changes: ['condition'] })],
])('a member that is changed after it was checked: %s', (_, change) => {
  expect(changing((member) => change(member as StorageBucketIamMember))).toThrow('gcp-trust-changed');
});

test('a member as it was written, and one of somebody else beside it', () => {
  expect(changing((_, scope) => new StorageBucketIamMember(scope, 'Other', { bucket: 'tf-state', role: 'roles/storage.objectViewer', member: 'group:ops@example.com' }))).not.toThrow();
});

describe('a task that acts as an account', () => {
  const deploying = (runsAs: string) => GcpTask.deployFunction({ project: 'my-project', runsAs });
  const EXISTING = 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com';

  test('of another workflow, made before or after', () => {
    const before = (pool: TrustedPool) => pool.addServiceAccount(STAGE, { accountId: 'deploy-staging' });
    const name = 'projects/my-project/serviceAccounts/deploy-staging@my-project.iam.gserviceaccount.com';
    const account = accountIn();
    before(account.node.scope as TrustedPool);
    expect(() => deploying(name).grantTo(account)).toThrow('gcp-task-on-trusted-account');
    const after = () => synthesize((scope) => {
      const first = accountIn(scope);
      deploying(name).grantTo(first);
      before(first.node.scope as TrustedPool);
    });
    expect(after).toThrow('gcp-task-on-trusted-account');
  });

  test('of another workflow, that exists', () => {
    const account = accountIn();
    (account.node.scope as TrustedPool).allowImpersonation(STAGE, EXISTING);
    expect(() => deploying(EXISTING).grantTo(account)).toThrow('gcp-task-on-trusted-account');
  });

  test('of nobody, by its name or by a reference', () => {
    expect(deploying(EXISTING).grantTo(accountIn())).toHaveLength(2);
  });

  test('refused for a closed account too, before anything is written', () => {
    const pool = poolIn();
    const closed = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', closed: true });
    const other = pool.addServiceAccount(STAGE, { accountId: 'deploy-staging' });
    expect(() => deploying(other.serviceAccountName).grantTo(closed)).toThrow('gcp-task-on-trusted-account');
  });
});

/** @see https://docs.cloud.google.com/iam/quotas (2026-11-21) */
test('1,500 principals of an allow policy are counted for each resource, and what fails writes nothing', () => {
  const account = accountIn();
  const state = (prefix: string, bucket = 'tf-state') => GcpTask.applyTerraform({ bucket, prefix });
  registryOf(account).members({ key: 'policy of projects/_/buckets/tf-state', text: 'of others' }, 1498)();
  expect(state('first').grantTo(account)).toHaveLength(1);
  const children = account.node.children.length;
  expect(() => GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'both', lock: true }).grantTo(account)).toThrow('gcp-too-many-principals');
  expect(account.node.children).toHaveLength(children);
  expect(state('last').grantTo(account)).toHaveLength(1);
  expect(() => state('more').grantTo(account)).toThrow('projects/_/buckets/tf-state');
  expect(state('first').grantTo(account)).toHaveLength(0);
  expect(state('first', 'other-state').grantTo(account)).toHaveLength(1);
});
