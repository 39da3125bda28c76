import { readText } from '../../../../src/artifacts';
import { accountFor } from '../../../../src/checks/examples';
import { readIdentities } from '../../../../src/parties/gcp';
import { IdentityPermissions, Power } from '../../../../src/trust';

const { ADMINISTER, BECOME_OTHERS, CHANGE_TRUST, GIVE_PERMISSIONS, READ_DATA, READ_SECRETS, WRITE } = Power;
const MEMBER = 'serviceAccount:${google_service_account.deploy.email}';
const { resource } = accountFor("assertion.repository_id == '456789'").artifact as { readonly resource: Record<string, Record<string, unknown>> };

/** What the account `deploy` may do, with more resources beside it. */
function permissions(more: Record<string, unknown>, data?: object): IdentityPermissions {
  const types = [...new Set([...Object.keys(resource), ...Object.keys(more)])];
  const all = Object.fromEntries(types.map((type) => [type, { ...resource[type], ...more[type] as object }]));
  const found = readIdentities(readText(JSON.stringify({ resource: all, ...data && { data } }), 'cdk.tf.json')).find(({ identity }) => identity === 'deploy');
  if (found?.permissions === undefined) throw new Error('the account');
  return found.permissions();
}
const PLAIN: readonly Power[] = [WRITE, READ_SECRETS];
const allPowers = ({ permissions: all }: IdentityPermissions) => all.flatMap((one) => one.powers.map(({ power }) => power)).sort();
/** Over all that is there; the others are over anything. */
const powers = (read: IdentityPermissions) => allPowers(read).filter((power) => !PLAIN.includes(power));
const plainPowers = (read: IdentityPermissions) => allPowers(read).filter((power) => PLAIN.includes(power));
const onProject = (role: string, more: object = {}) => ({ google_project_iam_member: { p: { project: 'my-project', role, member: MEMBER, ...more } } });
const onAccount = (role: string, account: string) => ({ google_service_account_iam_member: { other: { service_account_id: `\${google_service_account.${account}.name}`, role, member: MEMBER } } });
const custom = (list: unknown) => ({ google_project_iam_custom_role: { own: { project: 'my-project', role_id: 'own', permissions: list } }, ...onProject('${google_project_iam_custom_role.own.id}') });

/**
 * Roles, where they are given, and what they let their holder do.
 * @see https://docs.cloud.google.com/iam/docs/roles-permissions
 * @see https://docs.cloud.google.com/iam/docs/service-account-permissions
 */
const CASES: readonly (readonly [what: string, more: Record<string, unknown>, expected: readonly Power[]])[] = [
  ['no role', {}, []],
  ['owner of a project', onProject('roles/owner'), [ADMINISTER]],
  ['editor of a project', onProject('roles/editor'), [ADMINISTER]],
  ['viewer of a project', onProject('roles/viewer'), [READ_DATA]],
  ['tokens of every account', onProject('roles/iam.serviceAccountTokenCreator'), [BECOME_OTHERS]],
  ['acting as every account', onProject('roles/iam.serviceAccountUser'), [BECOME_OTHERS]],
  ['pools', onProject('roles/iam.workloadIdentityPoolAdmin'), [CHANGE_TRUST]],
  ['policies of accounts', onProject('roles/iam.serviceAccountAdmin'), [CHANGE_TRUST]],
  ['policies of all', onProject('roles/iam.securityAdmin'), [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['policies of the project', onProject('roles/resourcemanager.projectIamAdmin'), [GIVE_PERMISSIONS]],
  ['every secret', onProject('roles/secretmanager.secretAccessor'), [READ_DATA]],
  ['one service', onProject('roles/run.developer'), []],
  ['of a folder', { google_folder_iam_member: { f: { folder: 'folders/1', role: 'roles/editor', member: MEMBER } } }, [ADMINISTER]],
  ['of a bucket', { google_storage_bucket_iam_member: { b: { bucket: 'assets', role: 'roles/storage.objectAdmin', member: MEMBER } } }, []],
  ['one secret', { google_secret_manager_secret_iam_member: { s: { secret_id: 'x', role: 'roles/secretmanager.secretAccessor', member: MEMBER } } }, []],
  ['in a list', { google_project_iam_binding: { p: { project: 'my-project', role: 'roles/owner', members: ['user:a@b.c', MEMBER] } } }, [ADMINISTER]],
  ['of another account', onProject('roles/owner', { member: 'serviceAccount:${google_service_account.other.email}' }), []],
  ['by its email', onProject('roles/owner', { member: 'serviceAccount:deploy@my-project.iam.gserviceaccount.com' }), [ADMINISTER]],
  ['by its member', onProject('roles/owner', { member: '${google_service_account.deploy.member}' }), [ADMINISTER]],
  ['tokens of itself', onAccount('roles/iam.serviceAccountTokenCreator', 'deploy'), []],
  ['who acts as itself', onAccount('roles/iam.serviceAccountAdmin', 'deploy'), [CHANGE_TRUST]],
  ['who acts as another', onAccount('roles/iam.serviceAccountAdmin', 'other'), []],
  ['until some day', onProject('roles/owner', { condition: [{ title: 't', expression: 'request.time < timestamp("2030-01-01T00:00:00Z")' }] }), [ADMINISTER]],
  ['a custom role of the files', custom(['iam.serviceAccounts.actAs', 'run.services.update']), [BECOME_OTHERS]],
  ['that gives roles', custom(['resourcemanager.projects.setIamPolicy']), [GIVE_PERMISSIONS]],
  ['of one service', custom(['run.services.update']), []],
];

test.each(CASES)('%s', (_what, more, expected) => {
  const read = permissions(more);
  expect(read.unknown).toEqual([]);
  expect(powers(read)).toEqual([...expected].sort());
});

const onBucket = (role: string, more: object = {}) => ({ google_storage_bucket_iam_member: { b: { bucket: 'assets', role, member: MEMBER, ...more } } });
const onSecret = (role: string) => ({ google_secret_manager_secret_iam_member: { s: { secret_id: 'key', role, member: MEMBER } } });

/**
 * What a role lets its holder do with anything, a project or one resource.
 * @see https://docs.cloud.google.com/iam/docs/roles-permissions
 * @see https://docs.cloud.google.com/secret-manager/docs/access-control
 */
const ANYWHERE: readonly (readonly [what: string, more: Record<string, unknown>, expected: readonly Power[]])[] = [
  ['no role', {}, []],
  ['owner', onProject('roles/owner'), [READ_SECRETS, WRITE]],
  ['editor, who reads no values of secrets', onProject('roles/editor'), [WRITE]],
  ['viewer', onProject('roles/viewer'), []],
  ['browser', onProject('roles/browser'), []],
  ['one service of a project', onProject('roles/run.developer'), [WRITE]],
  ['seeing one service', onProject('roles/run.viewer'), []],
  ['policies', onProject('roles/iam.securityAdmin'), [WRITE]],
  ['looking at policies', onProject('roles/iam.securityReviewer'), []],
  ['the quota of a project', onProject('roles/serviceusage.serviceUsageConsumer'), []],
  ['a role that nobody knows', onProject('roles/brandnew.frobnicator'), [WRITE]],
  ['objects of one bucket', onBucket('roles/storage.objectCreator'), [WRITE]],
  ['reading objects of one bucket', onBucket('roles/storage.objectViewer'), []],
  ['reading a bucket, by its old roles', onBucket('roles/storage.legacyBucketReader'), []],
  ['under a condition', onBucket('roles/storage.objectAdmin', { condition: [{ expression: 'resource.name.startsWith("x")' }] }), [WRITE]],
  ['pushing images to one repository', { google_artifact_registry_repository_iam_member: { r: { repository: 'app', role: 'roles/artifactregistry.writer', member: MEMBER } } }, [WRITE]],
  ['pulling them', { google_artifact_registry_repository_iam_member: { r: { repository: 'app', role: 'roles/artifactregistry.reader', member: MEMBER } } }, []],
  ['one secret', onSecret('roles/secretmanager.secretAccessor'), [READ_SECRETS]],
  ['all of one secret', onSecret('roles/secretmanager.admin'), [READ_SECRETS, WRITE]],
  ['new values of a secret', onSecret('roles/secretmanager.secretVersionAdder'), [WRITE]],
  ['the name of a secret', onSecret('roles/secretmanager.viewer'), []],
  ['a way to machines, by the name of a reading role', onProject('roles/iap.tunnelResourceAccessor'), [WRITE]],
  ['tokens of itself', onAccount('roles/iam.serviceAccountTokenCreator', 'deploy'), []],
  ['who acts as itself: another power', onAccount('roles/iam.serviceAccountAdmin', 'deploy'), []],
  ['tokens of another, whose roles say what it changes', onAccount('roles/iam.serviceAccountTokenCreator', 'other'), []],
  ['another on machines', onAccount('roles/iam.serviceAccountUser', 'other'), [WRITE]],
  ['keys of another', onAccount('roles/iam.serviceAccountKeyAdmin', 'other'), [WRITE]],
  ['a custom role that reads', custom(['run.services.get', 'run.services.list', 'run.services.getIamPolicy', 'resourcemanager.projects.get', 'storage.objects.get']), []],
  ['that writes', custom(['run.services.get', 'run.services.update']), [WRITE]],
  ['that reads secrets', custom(['secretmanager.versions.access']), [READ_SECRETS]],
  ['that sets a policy', custom(['run.services.setIamPolicy']), [WRITE]],
];

test.each(ANYWHERE)('over anything: %s', (_what, more, expected) => {
  expect(plainPowers(permissions(more))).toEqual([...expected].sort());
});

test('a policy as a whole', () => {
  const read = permissions(
    { google_project_iam_policy: { all: { project: 'my-project', policy_data: '${data.google_iam_policy.all.policy_data}' } } },
    { google_iam_policy: { all: { binding: [{ role: 'roles/editor', members: [MEMBER] }, { role: 'roles/viewer', members: ['user:a@b.c'] }] } } },
  );
  expect(powers(read)).toEqual([ADMINISTER]);
});

test.each([
  ['a custom role of no file', onProject('projects/my-project/roles/other'), 'what projects/my-project/roles/other permits, on project my-project'],
  ['a role by a variable', onProject('${var.role}'), 'a role that the files leave open, on project my-project'],
  ['a condition', onProject('roles/owner', { condition: [{ expression: 'resource.name == "x"' }] }), 'what the condition leaves of roles/owner on project my-project'],
  ['permissions by a variable', custom('${var.permissions}'), 'what the custom role google_project_iam_custom_role.own permits, on project my-project'],
])('%s is said', (_what, more, unsettled) => {
  expect(permissions(more).unknown.map((one) => one.unsettled)).toEqual([unsettled]);
});

test('another account that it becomes', () => {
  const [{ reaches }] = permissions({ google_service_account: { deploy: resource.google_service_account.deploy, other: { project: 'my-project', account_id: 'other' } }, ...onAccount('roles/iam.serviceAccountTokenCreator', 'other') }).permissions;
  expect(reaches).toMatchObject([{ name: 'google_service_account.other', how: 'it gets access and identity tokens of the account, and signs as it' }]);
});

test('what gcloud answers', () => {
  const account = JSON.stringify({ bindings: [{ role: 'roles/iam.workloadIdentityUser', members: ['principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/attribute.repository_id/456789'] }], etag: 'x' });
  const project = JSON.stringify({ bindings: [{ role: 'roles/owner', members: ['serviceAccount:deploy@my-project.iam.gserviceaccount.com'] }], etag: 'x' });
  const found = readIdentities([...readText(account, 'deploy@my-project.iam.gserviceaccount.com.json'), ...readText(project, 'projects/my-project.json')]);
  expect(found.map(({ permissions: read }) => read?.().permissions)).toMatchObject([[{ held: 'roles/owner on project my-project', powers: expect.arrayContaining([expect.objectContaining({ power: ADMINISTER })]) }]]);
});

test('a direct grant is its own permission', () => {
  const member = 'principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/attribute.repository_id/456789';
  const found = readIdentities(readText(JSON.stringify({ resource: { google_project_iam_member: { p: { project: 'my-project', role: 'roles/editor', member } } } }), 'cdk.tf.json'));
  expect(found.map(({ permissions: read }) => read?.().permissions)).toMatchObject([[{ held: 'roles/editor on project my-project', powers: expect.arrayContaining([expect.objectContaining({ power: ADMINISTER })]) }]]);
});
