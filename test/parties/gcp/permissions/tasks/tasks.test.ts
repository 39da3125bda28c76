import * as facts from '../../../../../src/parties/gcp/permissions';
import { TaskAccess } from '../../../../../src/trust';

const { PUBLISH, READ_CONFIGURATION, READ_DATA, READ_SECRETS, READ_STATE, WRITE, WRITE_STATE } = TaskAccess;
const REPOSITORY = { kind: 'repository', project: 'p', location: 'l', repository: 'r' } as const;
const PROJECT = { kind: 'project', project: 'p' } as const;
const RUNS_AS = { kind: 'service-account', name: 'projects/p/serviceAccounts/web@p.iam.gserviceaccount.com' } as const;
const STATE = { bucket: 'b', prefix: 'envs/prod/' };
const AR = 'https://docs.cloud.google.com/artifact-registry/docs/access-control';
const RUN = 'https://docs.cloud.google.com/run/docs/deploying#required_roles';
const GCS = 'https://github.com/hashicorp/terraform/blob/main/internal/backend/remote-state/gcs';
const FUNCTIONS = 'https://docs.cloud.google.com/functions/docs/reference/iam/roles';

type Row = readonly [id: string, task: facts.TaskFacts, access: TaskAccess[], needs: readonly (readonly [role: string, on: string, source: string])[]];

/** The least of each task, role by role, with the page that says so. */
const CASES: readonly Row[] = [
  ['push-images', facts.pushImages(REPOSITORY), [PUBLISH], [['roles/artifactregistry.writer', 'projects/p/locations/l/repositories/r', AR]]],
  ['pull-images', facts.pullImages(REPOSITORY), [READ_DATA], [['roles/artifactregistry.reader', 'projects/p/locations/l/repositories/r', AR]]],
  ['publish-package', facts.publishPackage(REPOSITORY), [PUBLISH], [['roles/artifactregistry.writer', 'projects/p/locations/l/repositories/r', AR]]],
  ['plan-terraform', facts.planTerraform(STATE, false), [READ_STATE], [['roles/storage.objectViewer', 'projects/_/buckets/b/objects/envs/prod/', `${GCS}/backend_state.go`]]],
  ['plan-terraform', facts.planTerraform(STATE, true), [READ_STATE, WRITE_STATE], [
    ['roles/storage.objectViewer', 'projects/_/buckets/b/objects/envs/prod/', `${GCS}/backend_state.go`],
    ['roles/storage.objectUser', 'projects/_/buckets/b/objects/envs/prod/*.tflock', `${GCS}/client.go`],
  ]],
  ['plan-terraform', facts.planTerraform({ bucket: 'b', prefix: '' }, true), [READ_STATE, WRITE_STATE], [
    ['roles/storage.objectViewer', 'projects/_/buckets/b', `${GCS}/backend_state.go`],
    ['roles/storage.objectUser', 'projects/_/buckets/b/objects/*.tflock', `${GCS}/client.go`],
  ]],
  ['apply-terraform', facts.applyTerraform(STATE), [READ_STATE, WRITE_STATE, WRITE], [['roles/storage.objectUser', 'projects/_/buckets/b/objects/envs/prod/', `${GCS}/client.go`]]],
  ['deploy-site', facts.deploySite({ kind: 'bucket', bucket: 'b' }), [WRITE], [
    ['roles/storage.objectUser', 'projects/_/buckets/b', 'https://docs.cloud.google.com/storage/docs/access-control/iam-gcloud'],
  ]],
  ['deploy-service', facts.deployService({ service: { kind: 'service', project: 'p', location: 'l', service: 's' }, runsAs: RUNS_AS, images: REPOSITORY }), [WRITE], [
    ['roles/run.developer', 'projects/p/locations/l/services/s', RUN],
    ['roles/iam.serviceAccountUser', RUNS_AS.name, RUN],
    ['roles/artifactregistry.reader', 'projects/p/locations/l/repositories/r', 'https://docs.cloud.google.com/artifact-registry/docs/integrate-cloud-run'],
  ]],
  ['deploy-function', facts.deployFunction(PROJECT, RUNS_AS), [WRITE], [
    ['roles/cloudfunctions.developer', 'projects/p', FUNCTIONS],
    ['roles/iam.serviceAccountUser', RUNS_AS.name, FUNCTIONS],
  ]],
  ['deploy-kubernetes', facts.deployKubernetes(PROJECT), [READ_CONFIGURATION, WRITE], [
    ['roles/container.clusterViewer', 'projects/p', 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/role-based-access-control'],
  ]],
  ['read-secret', facts.readSecret({ kind: 'secret', project: 'p', secret: 's' }), [READ_SECRETS], [
    ['roles/secretmanager.secretAccessor', 'projects/p/secrets/s', 'https://docs.cloud.google.com/secret-manager/docs/access-control'],
  ]],
];

test.each(CASES)('%s: its roles, where they are given, and the pages that say so', (id, task, access, needs) => {
  expect(task.id).toBe(id);
  expect(task.access).toEqual(access);
  expect(facts.needsOf(task.roles).map(({ action, on, source }) => [action, on, source])).toEqual(needs);
});

test('each role has a reason and a date; on a project it says why on nothing narrower', () => {
  const roles = CASES.flatMap(([, task]) => task.roles);
  expect(roles.filter(({ asOf, why }) => !/^\d{4}-\d\d-\d\d$/.test(asOf ?? '') || why.length < 20)).toEqual([]);
  expect(roles.filter(({ on }) => on.kind === 'project').map(({ role, why }) => [role, /on the project/.test(why)])).toEqual([
    ['roles/cloudfunctions.developer', true],
    ['roles/container.clusterViewer', true],
  ]);
});

test('no role of a preset can change a project at will or become others there, but for acting as the one account that runs', () => {
  const broad = CASES.flatMap(([, task]) => task.roles).filter(({ role }) => facts.isPrivileged(role));
  expect(new Set(broad.map(({ role, on }) => `${role} on a ${on.kind}`))).toEqual(new Set(['roles/iam.serviceAccountUser on a service-account']));
});
