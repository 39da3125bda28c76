import { azure, command, folderWith, stream, template } from './fixture';

const PREFIX = 'repo:my-org@123456/my-repo@456789';
const CLASSIC = 'repo:my-org/my-repo';
const IDS = ['--owner-id', '123456', '--repository-id', '456789'];
const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/github';
const token = (...argv: string[]) => command('.', ['token', ...argv]);
const claims = async (...argv: string[]) => {
  const { out, err } = await token(...argv);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Record<string, string>;
};

test('the claims of a push to main, consistent with each other', async () => {
  const { out, code } = await token(PREFIX, '--for', 'aws');
  expect(out).toMatchSnapshot();
  expect(code).toBe(0);
});

test.each<[string[], Record<string, string | undefined>]>([
  [['--environment', 'prod'], { sub: `${PREFIX}:environment:prod`, environment: 'prod', ref: 'refs/heads/main' }],
  [['--branch', 'release/1'], { sub: `${PREFIX}:ref:refs/heads/release/1`, ref_type: 'branch' }],
  [['--tag', 'v1.0.0'], { sub: `${PREFIX}:ref:refs/tags/v1.0.0`, ref_type: 'tag' }],
  [['--ref', 'refs/heads/next'], { ref: 'refs/heads/next', event_name: 'push' }],
  [['--ref', 'refs/pull/12/merge'], { sub: `${PREFIX}:pull_request`, ref: 'refs/pull/12/merge', event_name: 'pull_request' }],
  [['--pull-request'], { sub: `${PREFIX}:pull_request`, event_name: 'pull_request', head_ref: 'feature' }],
  [['--pull-request', '--environment', 'prod'], { sub: `${PREFIX}:environment:prod`, event_name: 'pull_request' }],
  [['--event', 'schedule'], { event_name: 'schedule', ref: 'refs/heads/main' }],
  [['--event', 'pull_request'], { sub: `${PREFIX}:pull_request`, ref: 'refs/pull/7/merge' }],
  [['--event', 'pull_request_target'], { ref: 'refs/heads/main' }],
  [['--template', 'repo,context,job_workflow_ref', '--environment', 'prod'], { sub: `${PREFIX}:environment:prod:job_workflow_ref:my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main` }],
  [['--workflow', 'release.yaml'], { workflow_ref: 'my-org/my-repo/.github/workflows/release.yaml@refs/heads/main' }],
  [['--job-workflow-ref', 'my-org/.github/.github/workflows/deploy.yml@refs/heads/main'], { job_workflow_ref: 'my-org/.github/.github/workflows/deploy.yml@refs/heads/main' }],
  [['--environment', 'a:b%'], { sub: `${PREFIX}:environment:a%3Ab%` }],
])('%j', async (argv, expected) => expect(await claims(PREFIX, '--for', 'aws', ...argv)).toMatchObject(expected));

test('a classic prefix carries no ids: they are given beside it', async () => {
  expect(await claims(CLASSIC, ...IDS, '--for', 'aws')).toMatchObject({ sub: `${CLASSIC}:ref:refs/heads/main`, repository_id: '456789', repository_owner_id: '123456' });
  expect(await token(CLASSIC, '--for', 'aws')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[id-missing]') });
});

test.each([
  [['--for', 'aws'], 'sts.amazonaws.com'],
  [['--for', 'aws', '--partition', 'aws-cn'], 'sts.amazonaws.com.cn'],
  [['--for', 'azure'], 'api://AzureADTokenExchange'],
  [['--for', 'azure', '--cloud', 'azureusgovernment'], 'api://AzureADTokenExchangeUSGov'],
  [['--for', 'gcp', '--provider', PROVIDER], `https://iam.googleapis.com/${PROVIDER}`],
  [['--audience', 'https://github.com/my-org'], 'https://github.com/my-org'],
])('%j: the audience is %s', async (argv, aud) => expect(await claims(PREFIX, ...argv)).toMatchObject({ aud }));

test.each([
  ['nowhere to go', [], '[token-for-whom]'],
  ['a cloud whose provider is not named', ['--for', 'gcp'], '[token-for-whom]'],
  ['a provider that is none', ['--for', 'gcp', '--provider', 'github'], '[malformed-token-option]'],
  ['what belongs to another cloud', ['--for', 'aws', '--cloud', 'azurecloud'], '[token-for-whom]'],
  ['a cloud beside an audience', ['--for', 'aws', '--partition', 'aws-cn', '--audience', 'x'], '[token-for-whom]'],
  ['two refs', ['--for', 'aws', '--branch', 'main', '--tag', 'v1'], 'cannot be used with option'],
  ['a ref and a pull request', ['--for', 'aws', '--pull-request', '--branch', 'main'], 'cannot be used with option'],
  ['two environments', ['--for', 'aws', '--environment', 'a', '--environment', 'b'], '[option-given-twice]'],
  ['a branch that git refuses', ['--for', 'aws', '--branch', 'a..b'], '[malformed-ref]'],
  ['half a ref', ['--for', 'aws', '--ref', 'main'], '[malformed-token-option]'],
  ['an event with spaces', ['--for', 'aws', '--event', 'a push'], '[malformed-token-option]'],
  ['a push of a pull request', ['--for', 'aws', '--pull-request', '--event', 'push'], '[malformed-token-option]'],
  ['a push on the merge of one', ['--for', 'aws', '--ref', 'refs/pull/1/merge', '--event', 'push'], '[malformed-token-option]'],
  ['a pull request on a branch', ['--for', 'aws', '--branch', 'main', '--event', 'pull_request'], '[malformed-token-option]'],
  ['a workflow in a folder', ['--for', 'aws', '--workflow', 'a/b.yml'], '[malformed-token-option]'],
  ['a called workflow without a ref', ['--for', 'aws', '--job-workflow-ref', 'my-org/x/.github/workflows/deploy.yml'], '[malformed-token-option]'],
  ['a subject that is not documented', ['--for', 'aws', '--template', 'repo,environment'], '[token-without-subject]'],
  ['a template that is none', ['--for', 'aws', '--template', 'repo,repo'], '[malformed-template]'],
])('%s is an error', async (_, argv, message) => expect(await token(PREFIX, ...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) }));

test('no prefix is an error', async () => {
  expect(await token('my-org/my-repo', '--for', 'aws')).toMatchObject({ code: 2, err: expect.stringContaining('[malformed-sub-claim-prefix]') });
});

test('what it prints is what decide takes', async () => {
  const folder = folderWith({
    'out/App.template.json': template('deploy', `${PREFIX}:environment:prod`), 'tf/cdk.tf.json': azure('deploy', `${PREFIX}:environment:prod`),
  });
  const decided = async (folderName: string, ...argv: string[]) => {
    const { out } = await token(PREFIX, ...argv);
    return (await command(folder, ['decide', '--token', '-', '--expect', 'accept', folderName], { stdin: stream(out) })).code;
  };
  expect(await decided('out', '--for', 'aws', '--environment', 'prod')).toBe(0);
  expect(await decided('out', '--for', 'aws')).toBe(1);
  expect(await decided('out', '--for', 'azure', '--environment', 'prod')).toBe(1);
  expect(await decided('tf', '--for', 'azure', '--environment', 'prod')).toBe(0);
});
