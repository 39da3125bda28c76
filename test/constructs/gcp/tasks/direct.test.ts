import { TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { GcpResource, GcpTask, ProjectNumber, ProjectRole, TrustedPool } from '../../../../src/constructs/gcp';
import { tasksOf } from '../../../../src/constructs/guard/granted-tasks';
import { compareTasks } from '../../../../src/parties/gcp/permissions';
import { TaskAccess, Verdict } from '../../../../src/trust';
import { FixtureWorkflow, production, staging, token, trustOf } from '../../../fixtures/gcp';
import { expectToRun } from '../../../fixtures/stand-ins';
import { stack, synthesize } from '../synth';

const [DEPLOY, STAGE] = [production(), staging()].map((trust) => new FixtureWorkflow(trust));
const REPOSITORY = { project: 'my-project', location: 'europe-west1', repository: 'app' };
const RUNS_AS = 'projects/my-project/serviceAccounts/web@my-project.iam.gserviceaccount.com';
const POOL = { poolId: 'github-production', providerId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123') };
const poolIn = (scope: TerraformStack = stack()) => new TrustedPool(scope, 'Pool', POOL);

/** One task with a role on each kind of place. */
const EVERYWHERE = GcpTask.of({
  id: 'everywhere',
  text: 'a role on each kind of place',
  access: [TaskAccess.WRITE],
  why: 'to see them all',
  source: 'https://docs.cloud.google.com/iam/docs/roles-permissions',
  grants: [
    { role: 'roles/artifactregistry.writer', on: GcpResource.repository(REPOSITORY) },
    { role: 'roles/storage.objectUser', on: GcpResource.bucket({ bucket: 'tf-state', prefix: 'envs/prod' }) },
    { role: 'roles/secretmanager.secretAccessor', on: GcpResource.secret({ project: 'my-project', secret: 'token' }) },
    { role: 'roles/run.developer', on: GcpResource.service({ project: 'my-project', location: 'europe-west1', service: 'web' }) },
    { role: 'roles/iam.serviceAccountUser', on: GcpResource.serviceAccount(RUNS_AS) },
    { role: 'roles/container.clusterViewer', on: GcpResource.project('my-project') },
  ],
});

test('the runs of the workflow get the roles, and no others do', () => {
  const { identities } = synthesize((scope) => {
    const pool = poolIn(scope);
    pool.grantTask(DEPLOY, EVERYWHERE);
    pool.grantTask(STAGE, GcpTask.pullImages(REPOSITORY));
  });
  const unconditional = identities.filter(({ identity }) => !identity.includes('storage'));
  expect(unconditional.map(({ identity, decide }) => [identity, decide(token()).verdict, decide(token({ environment: undefined })).verdict]).sort()).toEqual([
    ['roles/artifactregistry.reader on artifact registry repository europe-west1 my-project app', Verdict.DENY, Verdict.ACCEPT],
    ['roles/artifactregistry.writer on artifact registry repository europe-west1 my-project app', Verdict.ACCEPT, Verdict.DENY],
    ['roles/container.clusterViewer on project my-project', Verdict.ACCEPT, Verdict.DENY],
    ['roles/iam.serviceAccountUser on service account web@my-project.iam.gserviceaccount.com', Verdict.ACCEPT, Verdict.DENY],
    ['roles/run.developer on cloud run v2 service europe-west1 web my-project', Verdict.ACCEPT, Verdict.DENY],
    ['roles/secretmanager.secretAccessor on secret manager secret my-project token', Verdict.ACCEPT, Verdict.DENY],
  ]);
  const given = identities.map(({ permissions }) => permissions!()).flatMap(({ permissions }) => permissions);
  const { missing, unneeded } = compareTasks(EVERYWHERE.needs, { permissions: given, unknown: [] });
  expect(missing).toEqual([]);
  expect(unneeded.map(({ action }) => action)).toEqual(['roles/artifactregistry.reader']);
});

test('an identity of the pool, which has the task', () => {
  const grant = poolIn().grantTask(DEPLOY, GcpTask.pushImages(REPOSITORY));
  expect(grant.workflow).toBe(DEPLOY);
  expect(tasksOf(grant)).toMatchObject([{ id: 'push-images', needs: [{ action: 'roles/artifactregistry.writer', on: 'projects/my-project/locations/europe-west1/repositories/app' }] }]);
  expect(grant.login.values).toMatchObject({ provider: 'projects/123/locations/global/workloadIdentityPools/github-production/providers/github' });
});

test('closed: nothing is written, and there is no task', () => {
  const { json } = synthesize((scope) => {
    const grant = poolIn(scope).grantTask(DEPLOY, EVERYWHERE, { closed: true });
    expect(tasksOf(grant)).toEqual([]);
  });
  expect(Object.keys(json.resource).filter((type) => type.endsWith('_iam_member'))).toEqual([]);
});

test('a role is written once, whoever gave it', () => {
  const { json } = synthesize((scope) => {
    const pool = poolIn(scope);
    pool.grantTask(DEPLOY, GcpTask.pushImages(REPOSITORY));
    pool.grantTask(DEPLOY, GcpTask.pushImages(REPOSITORY));
    pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/container.clusterViewer'));
    pool.grantTask(DEPLOY, GcpTask.deployKubernetes({ project: 'my-project' }));
  });
  expect(Object.entries(json.resource).filter(([type]) => type.endsWith('_iam_member')).map(([type, blocks]) => [type, Object.keys(blocks).length])).toEqual([
    ['google_artifact_registry_repository_iam_member', 1], ['google_project_iam_member', 1],
  ]);
});

test('the runbook takes each role from the workflow, whatever its condition', () => {
  const pool = poolIn();
  pool.grantTask(DEPLOY, EVERYWHERE);
  pool.grantTask(DEPLOY, GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'other', lock: true }));
  pool.grantTask(STAGE, GcpTask.pullImages(REPOSITORY));
  const steps = pool.closingRunbook(DEPLOY);
  expect(steps.map(({ shell }) => shell.replace(/principalSet:\S+/, 'MEMBER'))).toEqual([
    'gcloud artifacts repositories remove-iam-policy-binding app --location=europe-west1 --project=my-project --role=roles/artifactregistry.writer --member=MEMBER --all',
    'gcloud storage buckets remove-iam-policy-binding gs://tf-state --role=roles/storage.objectUser --member=MEMBER --all',
    'gcloud secrets remove-iam-policy-binding token --project=my-project --role=roles/secretmanager.secretAccessor --member=MEMBER --all',
    'gcloud run services remove-iam-policy-binding web --region=europe-west1 --project=my-project --role=roles/run.developer --member=MEMBER --all',
    'gcloud iam service-accounts remove-iam-policy-binding web@my-project.iam.gserviceaccount.com --role=roles/iam.serviceAccountUser --condition=None --member=MEMBER',
    'gcloud projects remove-iam-policy-binding my-project --role=roles/container.clusterViewer --condition=None --member=MEMBER',
    'gcloud storage buckets remove-iam-policy-binding gs://tf-state --role=roles/storage.objectViewer --member=MEMBER --all',
  ]);
  expectToRun(steps);
});

test('a runbook of what a reference stands for is refused, not half written', () => {
  const scope = stack();
  const pool = poolIn(scope);
  pool.grantTask(DEPLOY, GcpTask.readSecret({ project: 'my-project', secret: new TerraformVariable(scope, 'secret', { type: 'string' }).stringValue }));
  expect(() => pool.closingRunbook(DEPLOY)).toThrow('gcp-runbook-unknown');
});

test('what is no task of Google is refused', () => {
  const other: unknown = { id: 'push-images', needs: [] };
  expect(() => poolIn().grantTask(DEPLOY, other as GcpTask)).toThrow('wrong-kind-of-value');
});

test('unreviewed code gets no secrets, directly or by an account, and nothing is made for it', () => {
  const loose = new FixtureWorkflow(trustOf('pull-requests', [{ repository_owner_id: '123456', repository_id: '456789' }], { unreviewedCode: true }));
  const pool = poolIn();
  const secret = GcpTask.readSecret({ project: 'my-project', secret: 'token' });
  const children = pool.node.children.length;
  expect(() => pool.grantTask(loose, secret)).toThrow('unreviewed');
  expect(pool.node.children).toHaveLength(children);
  expect(() => pool.document).toThrow('gcp-pool-empty');
  const account = pool.addServiceAccount(loose, { accountId: 'pull-requests' });
  expect(() => secret.grantTo(account)).toThrow('unreviewed');
  expect(account.node.children.filter(({ node }) => node.id.startsWith('roles-'))).toEqual([]);
});

test('what a task warns of is said where it is granted, once', () => {
  const pool = poolIn();
  const account = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
  const task = GcpTask.deployKubernetes({ project: 'my-project' });
  const warnings = ({ node }: Construct) => node.metadata.map(({ data }): unknown => data).filter((data) => task.warnings.includes(String(data)));
  task.grantTo(account);
  task.grantTo(account);
  pool.grantTask(STAGE, task);
  expect(warnings(account)).toEqual(task.warnings);
  expect(warnings(pool)).toEqual(task.warnings);
});
