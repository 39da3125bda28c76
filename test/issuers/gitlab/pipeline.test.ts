import { parse } from 'yaml';
import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, GitLabWorkflowProps } from '../../../src/issuers';
import { CloudLogin, ITrustedIdentity, Party } from '../../../src/trust';

const project = GitLabProject.of({ path: 'acme/shop', projectId: '20', subject: GitLabSubject.byId() });
const workflow = (props: Partial<GitLabWorkflowProps> = {}) => new GitLabWorkflow({ name: 'production', project, refs: [GitLabRef.protectedBranch('main')], ...props });
const identityOf = (trusted: GitLabWorkflow, party: Party, values: CloudLogin['values']): ITrustedIdentity => (
  { party, workflow: trusted, document: {}, enforcements: [], permissions: [], audience: values.audience, login: { party, values } });

interface Job {
  readonly variables: Record<string, string>;
  readonly before_script: string[];
  readonly id_tokens: Record<string, { aud: string }>;
  readonly rules: unknown;
  readonly environment?: unknown;
}
const jobsOf = (trusted: GitLabWorkflow, party: Party, values: CloudLogin['values']) => parse(trusted.pipelineJob([identityOf(trusted, party, values)])) as Record<string, Job>;

const HOSTILE = ["'; exit 1 #", '"\\', 'a: b', '- x', '# none', '&a *b', '%TAG', 'yes', '`id`', 'é', '| >', '{{ x }}', '[a]', 'x\nscript: [curl]', '!reference [a, b]', '<<: *x'];

test.each(HOSTILE)('hostile text stays a value: %j', (text) => {
  const gcp = jobsOf(workflow(), Party.GCP, { 'provider': text, 'service-account': text, 'project': text, 'audience': text });
  expect(Object.keys(gcp)).toEqual(['production']);
  const { variables, before_script: lines, id_tokens: tokens } = gcp.production;
  const file = JSON.parse(variables.GCP_CREDENTIALS) as Record<string, string>;
  expect([tokens.GCP_ID_TOKEN.aud, variables.GOOGLE_CLOUD_PROJECT, file.audience]).toEqual([text, text, `//iam.googleapis.com/${text}`]);
  // No line of the shell depends on a value.
  expect(lines).toEqual(['umask 077', 'printf %s "$GCP_ID_TOKEN" > /tmp/gcp-id-token', 'printf %s "$GCP_CREDENTIALS" > /tmp/gcp-credentials.json']);
});

test('a `$` of a literal value is no variable of GitLab, one of the deployment is', () => {
  const { variables } = jobsOf(workflow(), Party.AWS, { 'role-arn': 'arn:aws:iam::111111111111:role/$CI_JOB_TOKEN', 'region': '${TfToken[TOKEN.1]}', 'audience': 'sts.amazonaws.com' }).production;
  expect([variables.AWS_ROLE_ARN, variables.AWS_REGION]).toEqual(['arn:aws:iam::111111111111:role/$$CI_JOB_TOKEN', '$PRODUCTION_AWS_REGION']);
});

// https://google.aip.dev/auth/4117: an external account by a file that holds the token.
test('the file of Google is the one that its libraries read', () => {
  const values = { 'provider': 'projects/1/locations/global/workloadIdentityPools/gitlab/providers/oidc', 'service-account': 'deploy@p.iam.gserviceaccount.com', 'audience': 'x' };
  const { variables } = jobsOf(workflow(), Party.GCP, values).production;
  expect(JSON.parse(variables.GCP_CREDENTIALS)).toEqual({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gitlab/providers/oidc',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: '/tmp/gcp-id-token' },
    service_account_impersonation_url: 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/deploy@p.iam.gserviceaccount.com:generateAccessToken',
  });
  expect(variables.GOOGLE_APPLICATION_CREDENTIALS).toBe('/tmp/gcp-credentials.json');
});

test.each([['azurecloud', undefined], ['azureusgovernment', 'https://login.microsoftonline.us/'], ['azurechinacloud', 'https://login.chinacloudapi.cn/']])('Entra of %s', (cloud, host) => {
  const { variables } = jobsOf(workflow(), Party.AZURE, { 'client-id': 'a', 'tenant-id': 'b', 'audience': 'c', cloud }).production;
  expect([variables.AZURE_AUTHORITY_HOST, variables.AZURE_FEDERATED_TOKEN_FILE]).toEqual([host, '/tmp/azure-id-token']);
});

// https://docs.gitlab.com/ci/jobs/#job-names
test.each(['default', 'include', 'pages', 'true', 'workflow', 'variables'])('a workflow called %s has a job of another name, since GitLab keeps that one', (name) => {
  expect(Object.keys(jobsOf(workflow({ name }), Party.AWS, { 'role-arn': 'a', 'audience': 'b' }))).toEqual([`deploy-${name}`]);
});
