import { readArtifact, Text } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/gcp';
import { Verdict } from '../../../src/trust';
import { token } from '../../fixtures/gcp';
import { at } from '../../fixtures/source';

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

/** Names of what is bound; a provider that nothing is bound to is an identity of its own. */
const named = (resource: object, data?: object) => read(resource, data).map(({ identity }) => identity).filter((name) => name !== 'exchange of github-production/github');

test('a service account of the file is one identity, however many grants it has', () => {
  const account = { service_account_id: '${google_service_account.a.name}', role: 'roles/iam.workloadIdentityUser' };
  const [identity, ...others] = read({
    google_service_account: { a: { account_id: 'deploy-production' } },
    google_service_account_iam_member: { one: { ...account, member: MEMBER }, two: { ...account, member: MEMBER } },
    google_service_account_iam_binding: { all: { ...account, members: [MEMBER] } },
  });
  expect(others).toEqual([]);
  expect(identity).toMatchObject({ identity: 'deploy-production', source: at('main.tf.json#/resource/google_service_account/a') });
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

test.each([
  ['principalSet://iam.googleapis.com/github-production/attribute.repository/my-org/my-repo', 'it names no pool'],
  ['principal://iam.googleapis.com/projects/123/workloadIdentityPools/github-production/subject/x', 'it names no pool'],
  ['principalSet://iam.googleapis.com/projects/my-project/locations/global/workloadIdentityPools/github-production/attribute.repository/my-org/my-repo', 'names the project by the id'],
])('no silence about a member that no token can be: %s', (member, why) => {
  const account = { service_account_id: 'projects/p/serviceAccounts/a@p.iam.gserviceaccount.com', role: 'roles/iam.workloadIdentityUser' };
  const [decision] = read({ google_service_account_iam_member: { a: { ...account, member } } }).filter(({ identity }) => identity.startsWith('a@')).map((one) => one.decide(token()));
  expect([decision.verdict, JSON.stringify(decision.because)]).toEqual([Verdict.DENY, expect.stringContaining(why)]);
  const [both] = read({ google_service_account_iam_member: { a: { ...account, member }, b: { ...account, member: MEMBER } } }).filter(({ identity }) => identity.startsWith('a@')).map((one) => one.decide(token()));
  expect(both.verdict).toBe(Verdict.ACCEPT);
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

const GRANT = { project: 'p', role: 'roles/viewer' };
const provider = (changes: object) => ({
  github: {
    workload_identity_pool_id: 'github-production',
    workload_identity_pool_provider_id: 'github',
    attribute_mapping: { 'google.subject': 'assertion.run_id', 'attribute.repository': 'assertion.repository' },
    attribute_condition: 'assertion.repository_owner_id == \'123456\'',
    oidc: { issuer_uri: 'https://token.actions.githubusercontent.com' },
    ...changes,
  },
});
const decided = (resource: object, data?: object, claims = token()) => read(resource, data).map(({ identity, decide }) => `${identity}: ${decide(claims).verdict}`);
const texts = (resource: object, data?: object) => JSON.stringify(read(resource, data)[0].decide(token()));

test('a provider that nothing is bound to is an identity of its own, and says so', () => {
  const [identity, ...others] = read({});
  expect(others).toEqual([]);
  expect(identity).toMatchObject({ identity: 'exchange of github-production/github', source: at('main.tf.json#/resource/google_iam_workload_identity_pool_provider/github') });
  expect(identity.decide(token())).toMatchObject({ verdict: Verdict.ACCEPT, notEvaluated: expect.arrayContaining([expect.stringMatching(/^bindings: /)]) });
  expect(identity.decide(token({ repository_owner_id: '7' }))).toMatchObject({
    verdict: Verdict.DENY, cloudMessage: '{"error":"unauthorized_client","error_description":"The given credential is rejected by the attribute condition."}',
  });
});

test('a provider of whatever pool Terraform is told may stand in this one', () => {
  const resource = {
    google_iam_workload_identity_pool_provider: {
      ...provider({ attribute_condition: 'assertion.ref == \'x\'' }), other: { ...provider({ workload_identity_pool_id: '${var.pool}' }).github },
    },
    google_project_iam_member: { a: { ...GRANT, member: MEMBER } },
  };
  expect(decided(resource)).toEqual(['roles/viewer on project p: unknown', 'exchange of <var.pool>/github: unknown']);
  expect(texts(resource)).toContain('does not settle whether the provider stands in this pool');
  expect(decided(resource, undefined, token({ repository: 'a/b' }))[0]).toBe('roles/viewer on project p: deny');
});

test.each([
  ['another project, by id', 'project-b', 'project-a', 'roles/viewer on project p: unknown'],
  ['another project, by number', '2', '1', 'roles/viewer on project p: unknown'],
  ['a number, where the pool has an id', '1', 'project-a', 'roles/viewer on project p: unknown'],
  ['no project, where the pool has one', null, 'project-a', 'roles/viewer on project p: unknown'],
  ['the same project', 'project-a', 'project-a', 'roles/viewer on project p: accept'],
  ['the same open project', '${var.project}', '${var.project}', 'roles/viewer on project p: accept'],
  ['another open project', '${var.other}', '${var.project}', 'roles/viewer on project p: unknown'],
])('a provider that names its pool by id: %s', (_, project, poolProject, verdict) => {
  const [first] = decided({
    google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production', project: poolProject } },
    google_iam_workload_identity_pool_provider: provider({ project, oidc: { issuer_uri: 'https://token.actions.githubusercontent.com', allowed_audiences: [token().aud] } }),
    google_project_iam_member: { a: { ...GRANT, member: MEMBER } },
  });
  expect(first).toBe(verdict);
});

test('the same-named pool of another project: the pool has no provider here, and the provider no binding', () => {
  const resource = {
    google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production', project: 'project-a' } },
    google_iam_workload_identity_pool_provider: provider({ project: 'project-b' }),
    google_project_iam_member: { a: { ...GRANT, member: MEMBER } },
  };
  expect(texts(resource)).toContain('holds no provider of its pool');
  expect(decided(resource)[1]).toBe('exchange of github-production/github: accept');
});

const POLICY = { google_project_iam_policy: { all: { project: 'p', policy_data: '${data.google_iam_policy.all.policy_data}' } } };
const policyOf = (binding: unknown) => ({ google_iam_policy: { all: { binding } } });

test.each([
  ['one block', { role: 'roles/viewer', members: [MEMBER] }],
  ['several blocks', [{ role: 'roles/editor', members: ['user:a@b.c'] }, { role: 'roles/viewer', members: [MEMBER, 'user:a@b.c'] }]],
])('a policy as a whole is read from its data source: %s', (_, binding) => {
  expect(decided(POLICY, policyOf(binding))).toEqual(['roles/viewer on project p: accept']);
  expect(decided(POLICY, policyOf(binding), token({ repository: 'a/b' }))).toEqual(['roles/viewer on project p: deny']);
});

test('a policy as a whole is read from JSON', () => {
  const member = 'principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/github-production/attribute.repository/my-org/my-repo';
  const resource = (policy: unknown) => ({
    google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production', project: '123' } },
    google_service_account_iam_policy: { all: { service_account_id: 'projects/p/serviceAccounts/a@p.iam.gserviceaccount.com', policy_data: JSON.stringify(policy) } },
  });
  const binding = { role: 'roles/iam.workloadIdentityUser', members: [member] };
  expect(decided(resource({ bindings: [binding], etag: 'x' }))).toEqual(['a@p.iam.gserviceaccount.com: accept']);
  expect(decided(resource({ bindings: [{ ...binding, condition: { expression: 'true' } }] }))).toEqual(['a@p.iam.gserviceaccount.com: unknown']);
  expect(decided(resource({ bindings: [] }))).toEqual(['exchange of github-production/github: accept']);
});

test.each([
  ['a data source with dynamic blocks', '${data.google_iam_policy.all.policy_data}', { google_iam_policy: { all: { dynamic: { binding: {} } } } }],
  ['a data source that is not there', '${data.google_iam_policy.other.policy_data}', undefined],
  ['a variable', '${var.policy}', undefined],
  ['text that is no JSON', '{', undefined],
  ['JSON that is no policy', '{"bindings":[{"role":7}]}', undefined],
])('a policy as a whole that the file does not settle is open: %s', (_, data, sources) => {
  expect(decided({ google_project_iam_policy: { all: { project: 'p', policy_data: data } } }, sources)[0]).toBe('the policy on project p: unknown');
});

test.each<[what: string, resource: object, data: object | undefined, verdict: string]>([
  ['a policy that lists only others', { ...POLICY, google_project_iam_member: { a: { ...GRANT, member: MEMBER } } }, policyOf({ role: 'roles/viewer', members: ['user:a@b.c'] }), 'unknown'],
  ['a policy that lists it', { ...POLICY, google_project_iam_member: { a: { ...GRANT, member: MEMBER } } }, policyOf({ role: 'roles/viewer', members: [MEMBER] }), 'accept'],
  ['a binding of the same role', { google_project_iam_member: { a: { ...GRANT, member: MEMBER } }, google_project_iam_binding: { b: { ...GRANT, members: ['user:a@b.c'] } } }, undefined, 'unknown'],
  ['a binding of another role', { google_project_iam_member: { a: { ...GRANT, member: MEMBER } }, google_project_iam_binding: { b: { ...GRANT, role: 'roles/editor', members: ['user:a@b.c'] } } }, undefined, 'accept'],
  ['a binding of the same role on another project', { google_project_iam_member: { a: { ...GRANT, member: MEMBER } }, google_project_iam_binding: { b: { ...GRANT, project: 'q', members: ['user:a@b.c'] } } }, undefined, 'accept'],
  ['two bindings of one role', { google_project_iam_binding: { a: { ...GRANT, members: [MEMBER] }, b: { ...GRANT, members: ['user:a@b.c'] } } }, undefined, 'unknown'],
])('a member beside what sets all members: %s', (_, resource, data, verdict) => {
  expect(decided(resource, data)).toEqual([`roles/viewer on project p: ${verdict}`]);
});

test.each([
  ['allUsers', 'accept', 'everyone, with or without a token'],
  ['allAuthenticatedUsers', 'deny', 'does not include identities of other identity providers'],
])('%s beside a member that does not name the token', (everyone, verdict, why) => {
  const grant = { google_project_iam_binding: { a: { ...GRANT, members: [MEMBER, everyone] } } };
  const decision = read(grant)[0].decide(token({ repository: 'a/b' }));
  expect([decision.verdict, JSON.stringify(decision.because)]).toEqual([verdict, expect.stringContaining(why)]);
  expect(read(grant)[0].decide(token()).verdict).toBe(Verdict.ACCEPT);
});

test('allUsers on a service account: what that opens is not documented', () => {
  const [identity] = read({ google_service_account_iam_binding: { a: { service_account_id: 'x', role: 'roles/iam.workloadIdentityUser', members: [MEMBER, 'allUsers'] } } });
  expect(identity.decide(token({ repository: 'a/b' })).verdict).toBe(Verdict.UNKNOWN);
});

test.each([
  ['attribute_condition', ['attribute_condition'], 'unknown'],
  ['one key of a mapping', ['attribute_mapping["google.subject"]'], 'unknown'],
  ['all', 'all', 'unknown'],
  ['what is only for people', ['display_name', 'description'], 'accept'],
  ['nothing', [], 'accept'],
])('ignore_changes on a provider: %s', (_, ignored, verdict) => {
  expect(decided({
    google_iam_workload_identity_pool_provider: provider({ lifecycle: { ignore_changes: ignored } }),
    google_project_iam_member: { a: { ...GRANT, member: MEMBER } },
  })).toEqual([`roles/viewer on project p: ${verdict}`]);
});

test('ignore_changes on a grant and on a service account', () => {
  const lifecycle = [{ ignore_changes: ['members'] }];
  const account = { service_account_id: '${google_service_account.a.name}', role: 'roles/iam.workloadIdentityUser' };
  expect(decided({ google_project_iam_binding: { a: { ...GRANT, members: [MEMBER], lifecycle } } })).toEqual(['roles/viewer on project p: unknown']);
  expect(decided({
    google_service_account: { a: { account_id: 'deploy-production', lifecycle: { ignore_changes: ['disabled'] } } },
    google_service_account_iam_member: { a: { ...account, member: MEMBER } },
  })).toEqual(['deploy-production: unknown']);
});

test('a bare condition decides alone, and says what it leaves out', () => {
  const condition = (expression: string) => readIdentities([{
    type: 'gcp.condition', id: 'condition', source: at('condition.cel#'), properties: { expression: Text.of(expression) }, dependsOn: [],
  }])[0];
  const owner = condition('assertion.repository_owner_id == \'123456\'');
  expect(owner).toMatchObject({ identity: 'condition condition.cel' });
  expect(owner.decide(token())).toMatchObject({
    verdict: Verdict.ACCEPT, notEvaluated: expect.arrayContaining(['the issuer', 'the audience', 'the attribute mapping', 'bindings']),
  });
  expect(owner.decide(token({ repository_owner_id: '7' })).verdict).toBe(Verdict.DENY);
  expect(condition('attribute.repository == \'a\'').decide(token()).verdict).toBe(Verdict.UNKNOWN);
  expect(condition('!has(attribute.repository)').decide(token()).verdict).toBe(Verdict.UNKNOWN);
  expect(condition('assertion.ref == \'x\' && attribute.repository == \'a\'').decide(token()).verdict).toBe(Verdict.DENY);
  expect(condition('true').decide(token()).verdict).toBe(Verdict.UNKNOWN);
  expect(condition('true').decide(token({ iss: 'https://ci.example.com' })).verdict).toBe(Verdict.ACCEPT);
  expect(condition('assertion.').decide(token()).verdict).toBe(Verdict.UNKNOWN);
});
