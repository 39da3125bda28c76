import { ArtifactRegistryRepository } from '@cdktf/provider-google/lib/artifact-registry-repository';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { TerraformVariable } from 'cdktf';
import { GcpResource, GcpTask } from '../../../../../src/constructs/gcp';
import { TaskAccess } from '../../../../../src/trust';
import { differenceIn, Granted, grantedIn, identityIn, memberPlaces, permissionsIn, withBlock, without } from '../../../../fixtures/gcp-tasks';

const REPOSITORY = { project: 'my-project', location: 'europe-west1', repository: 'app' };
const RUNS_AS = 'projects/my-project/serviceAccounts/web@my-project.iam.gserviceaccount.com';
const NONE = { missing: [], unneeded: [] };

const TASKS: readonly (readonly [what: string, task: GcpTask])[] = [
  ['push-images', GcpTask.pushImages(REPOSITORY)],
  ['pull-images', GcpTask.pullImages(REPOSITORY)],
  ['publish-package', GcpTask.publishPackage(REPOSITORY)],
  ['plan-terraform', GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'envs/prod' })],
  ['plan-terraform with a lock', GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'envs/prod', lock: true })],
  ['plan-terraform of a whole bucket', GcpTask.planTerraform({ bucket: 'tf-state', lock: true })],
  ['apply-terraform', GcpTask.applyTerraform({ bucket: 'tf-state', prefix: 'it\'s "here"\\' })],
  ['deploy-site', GcpTask.deploySite({ bucket: 'my-site' })],
  ['deploy-site below a prefix', GcpTask.deploySite({ bucket: 'my-site', prefix: 'previews/main' })],
  ['deploy-service', GcpTask.deployService({ project: 'my-project', location: 'europe-west1', service: 'web', runsAs: RUNS_AS, images: REPOSITORY })],
  ['deploy-function', GcpTask.deployFunction({ project: 'my-project', runsAs: RUNS_AS })],
  ['deploy-kubernetes', GcpTask.deployKubernetes({ project: 'my-project' })],
  ['read-secret', GcpTask.readSecret({ project: 'my-project', secret: 'api-token' })],
  ['a task of one\'s own', GcpTask.of({
    id: 'publish-events',
    text: 'publish events',
    access: [TaskAccess.WRITE],
    why: 'orders',
    source: 'https://docs.cloud.google.com/pubsub/docs/access-control',
    grants: [{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-project') }, { role: 'projects/my-project/roles/reads', on: GcpResource.bucket({ bucket: 'events' }) }],
  })],
];

describe.each(TASKS)('%s', (_, task) => {
  const granted = grantedIn((account) => task.grantTo(account));

  test('the file gives what the task needs, and nothing else', () => {
    expect(granted.needs.length).toBeGreaterThan(0);
    expect(differenceIn(granted)).toEqual(NONE);
  });

  test('each role that is taken away is named as missing', () => {
    const missing = memberPlaces(granted.resource).map((place) => differenceIn({ ...granted, resource: without(granted.resource, place) }));
    expect(missing.map(({ unneeded }) => unneeded)).toEqual(granted.needs.map(() => []));
    expect(missing.flatMap((one) => one.missing).sort()).toEqual(granted.needs.map(({ action, on }) => `${action} on ${on}`).sort());
  });

  test('one more is named as unneeded', () => {
    const more = withBlock(granted.resource, 'google_pubsub_topic_iam_member', { project: 'my-project', topic: 'orders', role: 'roles/pubsub.subscriber', member: memberOf(granted) });
    expect(differenceIn({ ...granted, resource: more })).toEqual({ missing: [], unneeded: ['roles/pubsub.subscriber on pubsub topic my-project orders'] });
  });

  test('whatever else the account has, without the task, leaves nothing covered', () => {
    const bare = memberPlaces(granted.resource).reduce(without, granted.resource);
    expect(differenceIn({ ...granted, resource: bare }).missing).toHaveLength(granted.needs.length);
  });
});

const memberOf = ({ resource }: Granted) => `\${google_service_account.${Object.keys(resource.google_service_account)[0]}.member}`;

const pushing = grantedIn((account) => GcpTask.pushImages(REPOSITORY).grantTo(account));
const planning = grantedIn((account) => GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'envs/prod' }).grantTo(account));

type Instead = readonly [what: string, of: Granted, type: string, block: Record<string, unknown>, expected: { missing: string[]; unneeded: string[] }];

/** What else could stand there, and what the comparison says of it. */
const INSTEAD: readonly Instead[] = [
  ['the role on the project', pushing, 'google_project_iam_member', { project: 'my-project', role: 'roles/artifactregistry.writer' },
    { missing: [], unneeded: ['roles/artifactregistry.writer on projects/my-project'] }],
  ['the role on another project', pushing, 'google_project_iam_member', { project: 'my-project-2', role: 'roles/artifactregistry.writer' },
    { missing: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app'], unneeded: ['roles/artifactregistry.writer on projects/my-project-2'] }],
  ['another repository', pushing, 'google_artifact_registry_repository_iam_member', { ...REPOSITORY, repository: 'app2', role: 'roles/artifactregistry.writer' },
    { missing: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app'], unneeded: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app2'] }],
  ['a narrower role', pushing, 'google_artifact_registry_repository_iam_member', { ...REPOSITORY, role: 'roles/artifactregistry.reader' },
    { missing: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app'], unneeded: ['roles/artifactregistry.reader on projects/my-project/locations/europe-west1/repositories/app'] }],
  ['the repository by its full name', pushing, 'google_artifact_registry_repository_iam_member', { repository: 'projects/my-project/locations/europe-west1/repositories/app', role: 'roles/artifactregistry.writer' }, NONE],
  ['a condition that leaves nobody knows what', pushing, 'google_artifact_registry_repository_iam_member', { ...REPOSITORY, role: 'roles/artifactregistry.writer', condition: { title: 't', expression: 'false' } },
    { missing: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app'], unneeded: ['roles/artifactregistry.writer on projects/my-project/locations/europe-west1/repositories/app, narrowed'] }],
  ['the whole bucket', planning, 'google_storage_bucket_iam_member', { bucket: 'tf-state', role: 'roles/storage.objectViewer' },
    { missing: [], unneeded: ['roles/storage.objectViewer on projects/_/buckets/tf-state'] }],
  ['the bucket as the provider shows it', planning, 'google_storage_bucket_iam_member', { bucket: 'b/tf-state', role: 'roles/storage.objectViewer' },
    { missing: [], unneeded: ['roles/storage.objectViewer on projects/_/buckets/tf-state'] }],
  ['a prefix beside it', planning, 'google_storage_bucket_iam_member', { bucket: 'tf-state', role: 'roles/storage.objectViewer', condition: [{ title: 't', expression: 'resource.name.startsWith(\'projects/_/buckets/tf-state/objects/envs/staging/\')' }] },
    { missing: ['roles/storage.objectViewer on projects/_/buckets/tf-state/objects/envs/prod/'], unneeded: ['roles/storage.objectViewer on projects/_/buckets/tf-state, narrowed'] }],
  ['every bucket of a project: nothing tells whether this one is in it', planning, 'google_project_iam_member', { project: 'my-project', role: 'roles/storage.objectViewer' },
    { missing: ['roles/storage.objectViewer on projects/_/buckets/tf-state/objects/envs/prod/'], unneeded: ['roles/storage.objectViewer on projects/my-project'] }],
];

test.each(INSTEAD)('%s', (_, granted, type, block, expected) => {
  const bare = memberPlaces(granted.resource).reduce(without, granted.resource);
  expect(differenceIn({ ...granted, resource: withBlock(bare, type, { ...block, member: memberOf(granted) }) })).toEqual(expected);
});

test('references: as Terraform has them, and as the file settles them', () => {
  const granted = grantedIn((account, stack) => {
    const { name } = new StorageBucket(stack, 'State', { name: 'tf-state', location: 'EU' });
    const repository = new ArtifactRegistryRepository(stack, 'Images', { repositoryId: 'app', location: 'europe-west1', format: 'DOCKER', project: 'my-project' });
    const variable = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    GcpTask.planTerraform({ bucket: name, prefix: 'envs/prod', lock: true }).grantTo(account);
    GcpTask.pushImages({ project: variable('project'), location: repository.location, repository: repository.repositoryId }).grantTo(account);
    GcpTask.readSecret({ project: 'my-project', secret: variable('secret') }).grantTo(account);
    GcpTask.deployFunction({ project: variable('functions'), runsAs: variable('account') }).grantTo(account);
  });
  expect(granted.needs.map(({ on }) => on)).toEqual([
    'projects/_/buckets/${google_storage_bucket.State.name}/objects/envs/prod/',
    'projects/_/buckets/${google_storage_bucket.State.name}/objects/envs/prod/*.tflock',
    'projects/${var.project}/locations/${google_artifact_registry_repository.Images.location}/repositories/${google_artifact_registry_repository.Images.repository_id}',
    'projects/my-project/secrets/${var.secret}',
    'projects/${var.functions}',
    '${var.account}',
  ]);
  expect(differenceIn(granted)).toEqual(NONE);
  const settled = grantedIn((account) => GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'envs/prod', lock: true }).grantTo(account)).needs;
  expect(differenceIn({ ...granted, needs: [...settled, ...granted.needs.slice(2)] })).toEqual(NONE);
});

test('several tasks of one account are compared as one', () => {
  expect(differenceIn(grantedIn((account) => TASKS.forEach(([, task]) => task.grantTo(account))))).toEqual(NONE);
});

test('what a condition leaves of a role without powers is no open question', () => {
  const { unknown, permissions } = permissionsIn(planning.resource);
  expect(unknown).toEqual([]);
  expect(permissions).toMatchObject([{ held: 'roles/storage.objectViewer on storage bucket tf-state', powers: [], notEvaluated: expect.stringMatching(/^the IAM condition /) }]);
});

test('an identity that is read back says the same itself, in the words of all clouds', () => {
  const granted = grantedIn((account, stack) => {
    const { name } = new StorageBucket(stack, 'State', { name: 'tf-state', location: 'EU' });
    GcpTask.planTerraform({ bucket: name, prefix: 'envs/prod', lock: true }).grantTo(account);
  });
  const identity = identityIn(granted.resource);
  const CONDITION = 'resource.name.startsWith(\'projects/_/buckets/tf-state/objects/envs/prod/\') && resource.name.endsWith(\'.tflock\')';
  expect(identity.comparedWith!(granted.needs)).toEqual({ missing: [], unneeded: [], unknown: [] });
  expect(identity.comparedWith!(granted.needs.slice(0, 1))).toEqual({
    missing: [], unneeded: [{ action: 'roles/storage.objectUser', on: 'projects/_/buckets/tf-state', conditions: [CONDITION] }], unknown: [],
  });
  const secret = { action: 'roles/secretmanager.secretAccessor', on: 'projects/${var.project}/secrets/token', why: '', source: '' };
  expect(identity.comparedWith!([...granted.needs, secret]).missing).toEqual([{ action: secret.action, on: 'projects/<var.project>/secrets/token', conditions: [] }]);
  expect(identity.comparedWith!([{ Effect: 'Allow' }])).toMatchObject({ missing: [], unneeded: [], unknown: [{ unsettled: expect.stringMatching(/^what the tasks need/) }] });
});
