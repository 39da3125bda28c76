import * as fc from 'fast-check';
import { parse } from 'yaml';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, ReusableWorkflow, GitRef } from '../../../src/issuers';
import { RunnerEnvironment } from '../../../src/issuers/github';
import { LoginStep, Party } from '../../../src/trust';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
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
  expect(jobs.production.concurrency).toEqual({ 'group': 'production', 'cancel-in-progress': false });
});

test('a job without an environment names none, and a self-hosted runner is asked for', () => {
  const { jobs } = parse(pipeline({ environment: undefined, refs: [GitRef.branch('main')], runnerEnvironment: RunnerEnvironment.SELF_HOSTED }));
  expect(jobs.production).not.toHaveProperty('environment');
  expect(jobs.production['runs-on']).toBe('self-hosted');
});

test('with a reusable workflow the head says where the job belongs', () => {
  const caller = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.branch('main'));
  expect(pipeline({ caller }).split('\n')[0]).toContain('my-org/.github/.github/workflows/deploy.yml');
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
