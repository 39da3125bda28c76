import * as fc from 'fast-check';
import { parse } from 'yaml';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, ReusableWorkflow, GitRef } from '../../../src/issuers';
import { GitHubIssuer, GitRefPattern, RunnerEnvironment } from '../../../src/issuers/github';
import { CHECKOUT } from '../../../src/issuers/github/pipeline-facts';
import { CloudLogin, Party } from '../../../src/trust';
import { identityOf } from '../../fixtures/identity';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const classic = GitHubRepository.classic({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
function pipeline(props: Partial<GitHubWorkflowProps>, logins: CloudLogin[] = []): string {
  const workflow = new GitHubWorkflow({ name: 'production', repository, environment: 'prod', ...props });
  return workflow.pipelineJob(logins.map((one) => identityOf(workflow, [], { party: one.party, login: one })));
}
const login = (values: Record<string, string>, party = Party.AZURE): CloudLogin => ({ party, values });

test('the whole job', () => {
  expect(pipeline({}, [login({ 'client-id': '${TfToken[TOKEN.7]}', 'audience': 'api://AzureADTokenExchange' })])).toMatchSnapshot();
});

test('trap 21: the token is for one job, and a deployment is never cancelled half way', () => {
  const { permissions, jobs } = parse(pipeline({}));
  expect(permissions).toEqual({});
  expect(jobs.production.permissions).toEqual({ 'contents': 'read', 'id-token': 'write' });
  expect(jobs.production.concurrency).toEqual({ group: 'production', queue: 'max' });
});

describe('which runs wait, which are cancelled', () => {
  const main = GitRef.branch('main');
  const REF = 'production-${{ github.ref }}';
  const concurrency = (props: Partial<GitHubWorkflowProps>): Record<string, unknown> => {
    return parse(pipeline({ environment: undefined, ...props })).jobs.production.concurrency;
  };

  test.each<[string, Partial<GitHubWorkflowProps>, Record<string, unknown>]>([
    ['a deployment on github.com: further ones queue, none is cancelled', { refs: [main] }, { group: 'production', queue: 'max' }],
    ['of an enterprise on github.com', { refs: [main], issuer: GitHubIssuer.enterprise('octo-enterprise') }, { group: 'production', queue: 'max' }],
    ['on GHE.com, where the queue is not documented', { refs: [main], issuer: GitHubIssuer.dataResidency('octocorp') }, { 'group': 'production', 'cancel-in-progress': false }],
    ['on a server, the same', { environment: 'prod', repository: classic, issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }) }, { 'group': 'production', 'cancel-in-progress': false }],
    ['branches of a pattern: apart, and not cancelled, since nothing says that they are previews', { refs: [main, GitRefPattern.branches('release/*')] }, { group: REF, queue: 'max' }],
    ['tags of a pattern', { refs: [GitRefPattern.tags('v*')] }, { group: REF, queue: 'max' }],
    ['the plan of a pull request: outdated by the next push', { pullRequests: true }, { 'group': REF, 'cancel-in-progress': true }],
    ['a preview of a pull request, in an environment', { environment: 'preview', events: ['pull_request'] }, { 'group': REF, 'cancel-in-progress': true }],
    ['a review beside it', { environment: 'preview', events: ['pull_request', 'pull_request_review'] }, { 'group': REF, 'cancel-in-progress': true }],
    ['pull requests and pushes: a push may deploy', { environment: 'preview', events: ['pull_request', 'push'] }, { group: 'production', queue: 'max' }],
    ['pull_request_target: all on the default branch, where one would cancel the other', { environment: 'preview', events: ['pull_request_target'] }, { group: 'production', queue: 'max' }],
  ])('%s', (_, props, expected) => expect(concurrency(props)).toEqual(expected));

  test('what is queued never says that it is cancelled too: GitHub takes one of the two', () => {
    for (const props of [{ refs: [main] }, { pullRequests: true }]) expect(Object.keys(concurrency(props))).toHaveLength(2);
  });
});

test('the code is fetched by the major that is current, by a fact with source and date', () => {
  const { jobs } = parse(pipeline({}));
  expect(jobs.production.steps[0]).toEqual({ uses: CHECKOUT.value });
  expect(CHECKOUT).toEqual({ value: 'actions/checkout@v7', source: expect.stringContaining('https://github.com/actions/checkout'), asOf: '2026-11-26' });
});

test('a job without an environment names none, and a self-hosted runner is asked for', () => {
  const { jobs } = parse(pipeline({ environment: undefined, refs: [GitRef.branch('main')], runnerEnvironment: RunnerEnvironment.SELF_HOSTED }));
  expect(jobs.production).not.toHaveProperty('environment');
  expect(jobs.production['runs-on']).toBe('self-hosted');
});

test('with a reusable workflow the head says where the job belongs', () => {
  const reusableWorkflow = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.branch('main'));
  expect(pipeline({ reusableWorkflow }).split('\n')[0]).toContain('my-org/.github/.github/workflows/deploy.yml');
});

test('values of both engines that only the deployment knows become variables', () => {
  const { jobs } = parse(pipeline({}, [login({ 'client-id': '${TfToken[TOKEN.2]}', 'tenant-id': 'plain' }), login({ 'role-arn': '${Token[TOKEN.1]}', 'region': 'eu-central-1' }, Party.AWS)]));
  expect(jobs.production.steps[1].with).toMatchObject({ 'client-id': '${{ vars.PRODUCTION_AZURE_CLIENT_ID }}', 'tenant-id': 'plain' });
  expect(jobs.production.steps[2].with).toEqual({ 'role-to-assume': '${{ vars.PRODUCTION_AWS_ROLE_ARN }}', 'aws-region': 'eu-central-1' });
});

describe('an action is told what it does not do by itself, and nothing more', () => {
  const AWS = { 'role-arn': 'arn:aws:iam::123456789012:role/production', 'region': 'eu-central-1', 'audience': 'sts.amazonaws.com', 'session-seconds': '3600' };
  const AZURE = { 'client-id': 'c', 'tenant-id': 't', 'cloud': 'azurecloud', 'audience': 'api://AzureADTokenExchange' };
  const GCP = { provider: 'projects/1/locations/global/workloadIdentityPools/p/providers/q' };

  test.each<[string, Party, Record<string, string>, string, Record<string, string>]>([
    ['AWS', Party.AWS, AWS, 'aws-actions/configure-aws-credentials@v6', { 'role-to-assume': AWS['role-arn'], 'aws-region': 'eu-central-1' }],
    ['AWS in China, for two hours', Party.AWS, { ...AWS, 'audience': 'sts.amazonaws.com.cn', 'session-seconds': '7200' }, 'aws-actions/configure-aws-credentials@v6', {
      'role-to-assume': AWS['role-arn'], 'aws-region': 'eu-central-1', 'audience': 'sts.amazonaws.com.cn', 'role-duration-seconds': '7200',
    }],
    ['Azure without a subscription', Party.AZURE, AZURE, 'azure/login@v3', {
      'client-id': 'c', 'tenant-id': 't', 'allow-no-subscriptions': 'true', 'environment': 'azurecloud', 'audience': 'api://AzureADTokenExchange',
    }],
    ['Azure with one', Party.AZURE, { ...AZURE, 'subscription-id': 's' }, 'azure/login@v3', {
      'client-id': 'c', 'tenant-id': 't', 'subscription-id': 's', 'environment': 'azurecloud', 'audience': 'api://AzureADTokenExchange',
    }],
    ['Google, directly', Party.GCP, { ...GCP, project: 'my-project' }, 'google-github-actions/auth@v3', { workload_identity_provider: GCP.provider, project_id: 'my-project' }],
    ['Google, as a service account', Party.GCP, { ...GCP, 'service-account': 'a@b.iam.gserviceaccount.com', 'audience': 'x' }, 'google-github-actions/auth@v3', {
      workload_identity_provider: GCP.provider, service_account: 'a@b.iam.gserviceaccount.com', audience: 'x',
    }],
  ])('%s', (_, party, values, uses, inputs) => {
    expect(parse(pipeline({}, [login(values, party)])).jobs.production.steps[1]).toEqual({ uses, with: inputs });
  });
});

// GitHub evaluates `${{ ... }}` in every value: what is left of a name after its own escape must hold no other one.
const evaluated = (text: string) => text.replaceAll("${{ '${{' }}", '\u0000');

test('no name breaks out of its quotes, and none is evaluated', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('$', '{', '}', "'", '"', '\\', ':', '#', '%', '&', '!', '-', ' ', 'a', 'é', '💥'), minLength: 1, maxLength: 30,
  });
  fc.assert(fc.property(hostile.filter((name) => name.trim() !== '' && !name.includes('Token[')), (name) => {
    const { jobs } = parse(pipeline({ environment: name }));
    expect(Object.keys(jobs)).toEqual(['production']);
    const written = evaluated(jobs.production.environment);
    expect(written).not.toContain('${{');
    expect(written.replaceAll('\u0000', '${{')).toBe(name);
  }));
});
