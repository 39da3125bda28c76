import { readArtifact } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/gcp';
import { Verdict } from '../../../src/trust';
import { token } from '../../fixtures/gcp';

const POOL = '${google_iam_workload_identity_pool.pool.name}';
const MEMBER = `principalSet://iam.googleapis.com/${POOL}/attribute.repository/my-org/my-repo`;

function read(resource: object, data?: object, source = 'main.tf.json') {
  return readIdentities(readArtifact({
    resource: {
      google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production' } },
      google_iam_workload_identity_pool_provider: {
        github: {
          workload_identity_pool_id: '${google_iam_workload_identity_pool.pool.workload_identity_pool_id}',
          workload_identity_pool_provider_id: 'github',
          attribute_mapping: { 'google.subject': 'assertion.run_id', 'attribute.repository': 'assertion.repository' },
          attribute_condition: 'assertion.repository_owner_id == \'123456\'',
          oidc: { issuer_uri: 'https://token.actions.githubusercontent.com' },
        },
      },
      ...resource,
    },
    data,
  }, source));
}

const named = (resource: object, data?: object) => read(resource, data).map(({ identity }) => identity);

test('a service account of the file is one identity, however many grants it has', () => {
  const account = { service_account_id: '${google_service_account.a.name}', role: 'roles/iam.workloadIdentityUser' };
  const [identity, ...others] = read({
    google_service_account: { a: { account_id: 'deploy-production' } },
    google_service_account_iam_member: { one: { ...account, member: MEMBER }, two: { ...account, member: MEMBER } },
    google_service_account_iam_binding: { all: { ...account, members: [MEMBER] } },
  });
  expect(others).toEqual([]);
  expect(identity).toMatchObject({ identity: 'deploy-production', source: 'main.tf.json#/resource/google_service_account/a' });
  expect(identity.decide(token()).because[1].children).toHaveLength(3);
});

test('an existing service account is named by its email', () => {
  const grant = { role: 'roles/iam.workloadIdentityUser', member: MEMBER };
  expect(named({ google_service_account_iam_member: { a: { ...grant, service_account_id: 'projects/p/serviceAccounts/a@p.iam.gserviceaccount.com' } } }))
    .toEqual(['a@p.iam.gserviceaccount.com']);
  expect(named({ google_service_account_iam_member: { a: { ...grant, service_account_id: '${var.account}' } } })).toEqual(['<var.account>']);
});

test('another role on a service account is another identity', () => {
  const account = { service_account_id: '${google_service_account.a.name}', member: MEMBER };
  expect(named({
    google_service_account: { a: { account_id: 'deploy-production' } },
    google_service_account_iam_member: { one: { ...account, role: 'roles/iam.serviceAccountUser' }, two: { ...account, role: 'roles/iam.workloadIdentityUser' } },
  })).toEqual(['roles/iam.serviceAccountUser on service account deploy-production', 'deploy-production']);
});

test('a direct grant is an identity by role and by what it is on', () => {
  expect(named({
    google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member: MEMBER }, b: { project: 'p', role: 'roles/viewer', member: MEMBER } },
    google_project_iam_binding: { c: { project: 'q', role: 'roles/viewer', members: [MEMBER] } },
    google_storage_bucket_iam_member: { d: { bucket: 'b', role: 'roles/storage.objectViewer', member: MEMBER } },
    google_secret_manager_secret_iam_member: { e: { project: 'p', secret_id: 's', role: '${var.role}', member: MEMBER } },
  })).toEqual([
    'roles/viewer on project p', 'roles/viewer on project q', 'roles/storage.objectViewer on storage bucket b',
    '<var.role> on secret manager secret p s',
  ]);
});

test('what no federated token can reach is no identity', () => {
  const members = ['user:a@b.c', 'serviceAccount:a@b.iam.gserviceaccount.com', 'allUsers', '${google_service_account.a.member}',
    '${data.google_service_account.a.member}', 'principalSet://iam.googleapis.com/locations/global/workforcePools/staff/*',
    'principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount', 'serviceAccount:${var.email}'];
  expect(named({ google_project_iam_binding: { a: { project: 'p', role: 'roles/viewer', members } } })).toEqual([]);
});

test('data sources make nothing', () => {
  expect(named({}, { google_project_iam_policy: { all: { project: 'p' } }, google_iam_policy: { all: {} } })).toEqual([]);
});

test('a pool that is looked up is a pool, and its provider in the file decides', () => {
  const reference = '${data.google_iam_workload_identity_pool.looked_up';
  const [identity] = read({
    google_iam_workload_identity_pool: {},
    google_iam_workload_identity_pool_provider: {
      github: {
        workload_identity_pool_id: `${reference}.workload_identity_pool_id}`,
        workload_identity_pool_provider_id: 'github',
        attribute_mapping: { 'google.subject': 'assertion.run_id', 'attribute.repository': 'assertion.repository' },
        attribute_condition: 'assertion.repository_owner_id == \'123456\'',
        oidc: { issuer_uri: 'https://token.actions.githubusercontent.com', allowed_audiences: [token().aud] },
      },
    },
    google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member: `principalSet://iam.googleapis.com/${reference}.name}/attribute.repository/my-org/my-repo` } },
  }, { google_iam_workload_identity_pool: { looked_up: { workload_identity_pool_id: 'github-production' } } });
  expect(identity.decide(token()).verdict).toBe(Verdict.ACCEPT);
});

test('references are followed within their own file', () => {
  const grants = { google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member: MEMBER } } };
  const elsewhere = readArtifact({ resource: grants }, 'other.tf.json');
  const here = readArtifact({ resource: { google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'x' } } } }, 'main.tf.json');
  const [identity] = readIdentities([...here, ...elsewhere]);
  expect(identity.decide(token()).verdict).toBe(Verdict.UNKNOWN);
});

test('a reference that leads to itself ends', () => {
  const [identity] = read({
    google_service_account: { a: { account_id: '${google_service_account.a.account_id}' } },
    google_service_account_iam_member: { a: { service_account_id: '${google_service_account.a.name}', role: 'roles/iam.workloadIdentityUser', member: MEMBER } },
  });
  expect(identity.identity).toBe('google_service_account.a');
});

test('the answer to one token is not the answer to the next', () => {
  const [identity] = read({ google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member: MEMBER } } });
  const claims = token();
  const before = identity.decide(claims).verdict;
  claims.repository = 'my-org/other';
  expect([before, identity.decide(claims).verdict]).toEqual([Verdict.ACCEPT, Verdict.DENY]);
});
