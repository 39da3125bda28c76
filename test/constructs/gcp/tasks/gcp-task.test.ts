import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { GcpTask, ProjectRole, TrustedPool, TrustedServiceAccount } from '../../../../src/constructs/gcp';
import { tasksOf } from '../../../../src/constructs/guard/granted-tasks';
import { FixtureWorkflow, production } from '../../../fixtures/gcp';
import { stack, Synthesized, synthesize } from '../synth';

const DEPLOY = new FixtureWorkflow(production());
const REPOSITORY = { project: 'my-project', location: 'europe-west1', repository: 'app' };
const accountIn = (scope = stack(), closed = false) =>
  new TrustedPool(scope, 'Pool', { poolId: 'github', project: 'my-project' }).addServiceAccount(DEPLOY, { accountId: 'deploy-production', closed });

/** The members that an app writes beside those of the pool, as Terraform gets them. */
function members(grant: (account: TrustedServiceAccount) => unknown, closed = false): Record<string, unknown[]> {
  const { json } = synthesize((scope) => grant(accountIn(scope, closed)));
  return membersIn(json);
}

const membersIn = ({ resource }: Synthesized['json']) => Object.fromEntries(Object.entries(resource).filter(([type]) => type.endsWith('_iam_member')).map(([type, blocks]) =>
  [type, Object.values(blocks).map(({ '//': _, ...rest }) => rest)]));

const MEMBER = '${google_service_account.Pool_deploy-production_Account_316C601C.member}';

const CASES: readonly (readonly [task: GcpTask, expected: Record<string, object[]>])[] = [
  [GcpTask.pushImages(REPOSITORY), { google_artifact_registry_repository_iam_member: [{ ...REPOSITORY, role: 'roles/artifactregistry.writer' }] }],
  [GcpTask.pullImages(REPOSITORY), { google_artifact_registry_repository_iam_member: [{ ...REPOSITORY, role: 'roles/artifactregistry.reader' }] }],
  [GcpTask.publishPackage(REPOSITORY), { google_artifact_registry_repository_iam_member: [{ ...REPOSITORY, role: 'roles/artifactregistry.writer' }] }],
  [GcpTask.deployKubernetes({ project: 'my-project' }), { google_project_iam_member: [{ project: 'my-project', role: 'roles/container.clusterViewer' }] }],
  [GcpTask.readSecret({ project: 'my-project', secret: 'api-token' }), { google_secret_manager_secret_iam_member: [{ project: 'my-project', secret_id: 'api-token', role: 'roles/secretmanager.secretAccessor' }] }],
  [GcpTask.planTerraform({ bucket: 'tf-state' }), { google_storage_bucket_iam_member: [{ bucket: 'tf-state', role: 'roles/storage.objectViewer' }] }],
  [GcpTask.applyTerraform({ bucket: 'tf-state' }), { google_storage_bucket_iam_member: [{ bucket: 'tf-state', role: 'roles/storage.objectUser' }] }],
];

test.each(CASES.map(([task, expected]) => [task.id, task, expected] as const))('%s writes the members of its policies, and no other', (_, task, expected) => {
  const withMember = Object.fromEntries(Object.entries(expected).map(([type, blocks]) => [type, blocks.map((block) => ({ ...block, member: MEMBER }))]));
  expect(members((account) => task.grantTo(account))).toEqual(withMember);
});

/** @see https://docs.cloud.google.com/iam/docs/conditions-attribute-reference#api-attributes */
test('a state below a prefix: conditions that leave the state, its listing, and for a plan its locks', () => {
  const READ = 'resource.name.startsWith(\'projects/_/buckets/tf-state/objects/envs/prod/\')';
  const LIST = 'api.getAttribute(\'storage.googleapis.com/objectListPrefix\', \'\').startsWith(\'envs/prod/\')';
  const LOCK = 'resource.name.endsWith(\'.tflock\')';
  const written = (task: GcpTask) => members((account) => task.grantTo(account)).google_storage_bucket_iam_member.map((block) => {
    const { role, condition } = block as { role: string; condition: { expression: string } };
    return [role, condition.expression];
  });
  const state = { bucket: 'tf-state', prefix: 'envs/prod' };
  expect(written(GcpTask.planTerraform(state))).toEqual([['roles/storage.objectViewer', `${READ} || ${LIST}`]]);
  expect(written(GcpTask.planTerraform({ ...state, lock: true })).sort()).toEqual([['roles/storage.objectUser', `${READ} && ${LOCK}`], ['roles/storage.objectViewer', `${READ} || ${LIST}`]]);
  expect(written(GcpTask.applyTerraform(state))).toEqual([['roles/storage.objectUser', `${READ} || ${LIST}`]]);
  expect(written(GcpTask.applyTerraform({ ...state, prefix: 'envs/prod/' }))).toEqual(written(GcpTask.applyTerraform(state)));
});

test('a bucket by a reference is one in the condition too', () => {
  const { json } = synthesize((scope) => {
    const { name } = new StorageBucket(scope, 'State', { name: 'tf-state', location: 'EU' });
    GcpTask.applyTerraform({ bucket: name, prefix: 'envs/prod' }).grantTo(accountIn(scope));
  });
  expect(membersIn(json).google_storage_bucket_iam_member).toMatchObject([{
    bucket: '${google_storage_bucket.State.name}',
    condition: { expression: expect.stringMatching(/^resource\.name\.startsWith\('projects\/_\/buckets\/\$\{google_storage_bucket\.State\.name\}\/objects\/envs\/prod\/'\)/) },
  }]);
});

test('a closed account gets nothing, and has no task', () => {
  const account = accountIn(undefined, true);
  expect(GcpTask.pushImages(REPOSITORY).grantTo(account)).toEqual([]);
  expect(tasksOf(account)).toEqual([]);
  expect(members((closed) => GcpTask.pushImages(REPOSITORY).grantTo(closed), true)).toEqual({});
});

test('it gives back what it wrote, and writes a role once, whoever gave it', () => {
  const account = accountIn();
  expect(GcpTask.pushImages(REPOSITORY).grantTo(account).map(({ node, terraformResourceType }) => [node.id, terraformResourceType])).toEqual([
    ['roles-artifactregistry-writer-2620fb66', 'google_artifact_registry_repository_iam_member'],
  ]);
  expect(GcpTask.pushImages(REPOSITORY).grantTo(account)).toEqual([]);
  expect(GcpTask.publishPackage(REPOSITORY).grantTo(account)).toEqual([]);
  account.addRoleAssignment(ProjectRole.of('roles/container.clusterViewer'));
  expect(GcpTask.deployKubernetes({ project: 'my-project' }).grantTo(account)).toEqual([]);
  expect(tasksOf(account).map(({ id }) => id)).toEqual(['push-images', 'publish-package', 'deploy-kubernetes']);
});
