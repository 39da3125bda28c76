import * as fc from 'fast-check';
import { parse } from 'yaml';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, ReusableWorkflow, GitRef } from '../../../src/issuers';
import { GitHubIssuer, GitRefPattern, RunnerEnvironment } from '../../../src/issuers/github';
import { CHECKOUT } from '../../../src/issuers/github/pipeline-facts';
import { LoginStep, Party } from '../../../src/trust';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const classic = GitHubRepository.classic({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const pipeline = (props: Partial<GitHubWorkflowProps>, steps: LoginStep[] = []) =>
  new GitHubWorkflow({ name: 'production', repository, environment: 'prod', ...props }).pipelineJob(steps);
const step = (inputs: Record<string, string>): LoginStep => ({ party: Party.AZURE, action: 'azure/login@v3', inputs });

test('the whole job', () => {
  expect(pipeline({}, [step({ 'client-id': '${TfToken[TOKEN.7]}', 'audience': 'api://AzureADTokenExchange' })])).toMatchSnapshot();
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
    ['on a server, the same', { environment: 'prod', repository: classic, issuer: GitHubIssuer.server('github.example.com', '3.20') }, { 'group': 'production', 'cancel-in-progress': false }],
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
  const { jobs } = parse(pipeline({}, [step({ cdk: '${Token[TOKEN.1]}', tf: '${TfToken[TOKEN.2]}', literal: 'plain' })]));
  expect(jobs.production.steps[1].with).toEqual({
    cdk: '${{ vars.PRODUCTION_AZURE_CDK }}', tf: '${{ vars.PRODUCTION_AZURE_TF }}', literal: 'plain',
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
