import { TerraformStack, TerraformVariable } from 'cdktf';
import { Synthesized, synthesize } from './synth';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps } from '../../../src/constructs/gcp';
import { ITrustedIdentity, TrustedWorkflow, Verdict } from '../../../src/trust';
import { FixtureWorkflow, production, release, staging, token, trustOf } from '../../fixtures/gcp';

const PROPS: TrustedPoolProps = { poolId: 'github-production', providerId: 'github', project: 'my-project' };
const DEPLOY = new FixtureWorkflow(production());
const STAGE = new FixtureWorkflow(staging());
const RELEASE = new FixtureWorkflow(release());
const EXISTING = 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com';

/** One pool with each kind of identity. */
function buildAll(stack: TerraformStack) {
  const pool = new TrustedPool(stack, 'Pool', { ...PROPS, projectNumber: ProjectNumber.literal('123'), displayName: 'GitHub', description: 'Runs of my-org' });
  const deploy = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer')] });
  const stage = pool.grantProjectRole(STAGE, ProjectRole.of('roles/storage.objectViewer'));
  const acted = pool.allowImpersonation(RELEASE, EXISTING);
  return { pool, deploy, stage, acted };
}

const build = (stack: TerraformStack) => buildAll(stack).pool;

const outputsOf = ({ output = {} }: Synthesized['json']) => Object.values(output).map(({ value }) => value).sort();

test('the synthesized resources', () => {
  expect(synthesize(build).json.resource).toMatchSnapshot();
});

test('the file admits each workflow at its own identity, and nowhere else', () => {
  const { identities } = synthesize(build);
  const tokens = {
    production: token(), staging: token({ environment: undefined }), release: token({ ref: 'refs/heads/release/1' }), stranger: token({ repository_owner_id: '666' }),
  };
  const table = identities.map((identity) => [identity.identity, ...Object.values(tokens).map((claims) => identity.decide(claims).verdict)]);
  expect(table).toEqual([
    ['roles/storage.objectViewer on project my-project', 'deny', 'accept', 'deny', 'deny'],
    ['deploy-production', 'accept', 'deny', 'deny', 'deny'],
    ['release@my-project.iam.gserviceaccount.com', 'deny', 'deny', 'accept', 'deny'],
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ['another branch', { ref: 'refs/heads/dev' }],
  ['a tag named like the branch', { ref: 'refs/tags/main' }],
  ['a pull request', { ref: 'refs/pull/7/merge', event_name: 'pull_request' }],
  ['no environment', { environment: undefined }],
  ['another environment', { environment: 'staging' }],
  ['the environment in another letter case', { environment: 'Prod' }],
  ['another repository', { repository: 'my-org/other', repository_id: '456790' }],
  ['an owner named alike', { repository: 'my-org-evil/my-repo', repository_owner: 'my-org-evil', repository_owner_id: '666' }],
  ['a recycled name with other ids', { repository_owner_id: '666', repository_id: '777' }],
  ['another reusable workflow', { job_workflow_ref: 'my-org/.github/.github/workflows/other.yml@refs/heads/main' }],
  ['the reusable workflow at another ref', { job_workflow_ref: 'my-org/.github/.github/workflows/deploy.yml@refs/heads/dev' }],
  ['no reusable workflow', { job_workflow_ref: undefined }],
  ['another audience', { aud: 'sts.amazonaws.com' }],
  ['the audience of another project', { aud: 'https://iam.googleapis.com/projects/124/locations/global/workloadIdentityPools/github-production/providers/github' }],
  ['another issuer', { iss: 'https://token.actions.githubusercontent.com/my-enterprise' }],
  ['parts that run into each other', { environment: 'prod:refs/heads/main', ref: '' }],
])('a near miss: %s', (_, changes) => {
  const identity = synthesize(build).identities.find((one) => one.identity === 'deploy-production')!;
  expect(identity.decide(token(changes)).verdict).toBe(Verdict.DENY);
});

test('a project number that Terraform finds: the file settles all but the number', () => {
  const { json, identities: [identity] } = synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { ...PROPS, projectNumber: ProjectNumber.lookup('my-project') });
    const account = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    account.addOutputs();
    account.addOutputs();
  });
  expect(Object.values(json.data!.google_project)).toEqual([expect.objectContaining({ project_id: 'my-project' })]);
  expect(Object.values(json.resource.google_iam_workload_identity_pool_provider)[0].oidc).toEqual({ issuer_uri: 'https://token.actions.githubusercontent.com' });
  expect(outputsOf(json)).toEqual([
    'deploy-production@my-project.iam.gserviceaccount.com',
    'projects/${data.google_project.Pool_Project_24EE032A.number}/locations/global/workloadIdentityPools/github-production/providers/github',
  ]);
  expect(identity.decide(token()).verdict).toBe(Verdict.ACCEPT);
});

test('by default the name of the provider is what Terraform knows after it is made', () => {
  const { json } = synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', PROPS);
    const grant = pool.grantProjectRole(STAGE, ProjectRole.of('roles/storage.objectViewer'));
    grant.addOutputs();
    grant.addOutputs();
  });
  expect(outputsOf(json)).toEqual(['${google_iam_workload_identity_pool_provider.Pool_Provider_7E972134.name}', 'my-project']);
});

test('an audience that the workflows chose takes the place of the default', () => {
  const chosen = new FixtureWorkflow(trustOf('chosen', [{ repository_owner_id: '1', ref: 'x' }], { audiences: { gcp: 'https://example.com/${aud}' } }));
  let login: object | undefined;
  const { json } = synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { ...PROPS, projectNumber: ProjectNumber.literal('123') });
    const account = pool.addServiceAccount(chosen, { accountId: 'deploy-production' });
    account.addOutputs();
    login = account.login;
    expect(pool.audience).toBe('https://example.com/${aud}');
  });
  expect(Object.values(json.resource.google_iam_workload_identity_pool_provider)[0].oidc).toMatchObject({ allowed_audiences: ['https://example.com/$${aud}'] });
  expect(outputsOf(json)).toContain('https://example.com/$${aud}');
  expect(login).toMatchObject({ values: { audience: 'https://example.com/${aud}' } });
});

test('references of cdktf where a value cannot be known: project, number, existing service account', () => {
  const { json, identities } = synthesize((stack) => {
    const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: variable('project'), projectNumber: ProjectNumber.literal(variable('number')) });
    const grant = pool.allowImpersonation(DEPLOY, variable('account'));
    pool.allowImpersonation(DEPLOY, variable('account2'));
    pool.allowImpersonation(DEPLOY, EXISTING);
    pool.allowImpersonation(DEPLOY, EXISTING);
    pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer', { project: variable('other') }));
    grant.addOutputs();
  });
  expect(identities.map(({ identity }) => identity).sort()).toEqual(['<var.account2>', '<var.account>', 'release@my-project.iam.gserviceaccount.com', 'roles/run.developer on project <var.other>']);
  expect(outputsOf(json)).toEqual([
    '${element(split("/", var.account), 3)}', 'projects/${var.number}/locations/global/workloadIdentityPools/github/providers/oidc',
  ]);
});

test('a service account takes roles later, each once', () => {
  const { json } = synthesize((stack) => {
    const account = new TrustedPool(stack, 'Pool', PROPS).addServiceAccount(DEPLOY, {
      accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer'), ProjectRole.of('roles/run.developer')],
    });
    account.addRoleAssignment(ProjectRole.of('roles/run.developer'));
    account.addRoleAssignment(ProjectRole.of('roles/run.developer', { project: 'my-other-project' }));
    account.addRoleAssignment(ProjectRole.privileged('roles/viewer', { reason: 'reads the state of everything' }));
  });
  expect(Object.values(json.resource.google_project_iam_member).map(({ project, role }) => `${project} ${role}`).sort())
    .toEqual(['my-other-project roles/run.developer', 'my-project roles/run.developer', 'my-project roles/viewer']);
});

test.each([
  ['my-project', 'deploy-production@my-project.iam.gserviceaccount.com'],
  ['example.com:my-project', '${google_service_account.Pool_deploy-production_Account_316C601C.email}'],
  [undefined, '${google_service_account.Pool_deploy-production_Account_316C601C.email}'],
])('the email to log in with, in project %s', (project, email) => {
  const { json } = synthesize((stack) => {
    new TrustedPool(stack, 'Pool', { ...PROPS, project }).addServiceAccount(DEPLOY, { accountId: 'deploy-production' }).addOutputs();
  });
  expect(outputsOf(json)).toContain(email);
});

test('the salt makes another pool', () => {
  const { json } = synthesize((stack) => {
    new TrustedPool(stack, 'Pool', { ...PROPS, salt: '2b' }).grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  });
  expect(Object.values(json.resource.google_iam_workload_identity_pool)).toEqual([expect.objectContaining({ workload_identity_pool_id: 'github-production-2b' })]);
});

test('what a pipeline, a report and a snapshot need are attributes', () => {
  synthesize((stack) => {
    const { pool, deploy, stage, acted } = buildAll(stack);
    expect(pool.providerName).toBe('projects/123/locations/global/workloadIdentityPools/github-production/providers/github');
    expect(pool.audience).toBe(token().aud);
    expect(stage.login).toEqual({ party: 'gcp', values: { provider: pool.providerName, project: 'my-project' } });
    expect(acted.login.values['service-account']).toBe('release@my-project.iam.gserviceaccount.com');
    expect(Object.keys(pool.document.bound)).toEqual(['production', 'staging', 'release']);
    expect(stage.enforcements.map(({ requirement }) => requirement)).toEqual(['tenant', 'repository', 'environment', 'event', 'ref']);
    const identities: [ITrustedIdentity & { bound: object[] }, TrustedWorkflow][] = [[deploy, DEPLOY], [stage, STAGE], [acted, RELEASE]];
    for (const [identity, workflow] of identities) {
      expect([identity.party, identity.workflow, identity.audience]).toEqual(['gcp', workflow, pool.audience]);
      expect(identity.enforcements.filter(({ enforced }) => !enforced)).toEqual([]);
      expect(identity.document).toEqual({ ...pool.document, bound: { [workflow.name]: identity.bound } });
      expect(identity.bound).not.toEqual([]);
    }
  });
});

test('one workflow in two pools of two projects', () => {
  const { identities } = synthesize((stack) => {
    for (const project of ['my-project-a', 'my-project-b']) {
      new TrustedPool(stack, project, { poolId: 'github', project }).addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    }
  });
  expect(identities.map(({ identity }) => identity)).toEqual(['deploy-production', 'deploy-production']);
});
