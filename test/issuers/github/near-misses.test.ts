import { PinCase, workflowOf } from './model';
import { GitHubOwner, GitRef, GitRefPattern, RunnerEnvironment } from '../../../src/issuers/github';
import { satisfies } from '../../../src/trust/satisfies';

const CALLER = 'o/.github/.github/workflows/deploy.yml@main';
const full: PinCase = { environment: 'prod', ref: 'main', reusableWorkflow: CALLER, template: ['repo', 'context', 'ref', 'job_workflow_ref'], immutable: true };
const named = (...args: Parameters<typeof workflowOf>) => workflowOf(...args).nearMisses('audience').map(({ name, violates }) => `${violates}: ${name}`);

test('the workflow of the README', () => {
  expect(named(full)).toEqual([
    'repository: another repository of the owner',
    'repository: the repository deleted and created again',
    'tenant: the owner o-evil',
    'tenant: the names given up and registered by a stranger',
    'ref: another branch',
    'ref: a tag named like the branch',
    'ref: the name with something behind it',
    'environment: no environment',
    'environment: another environment',
    'ref: a pull request',
    'reusable-workflow: no reusable workflow',
    'reusable-workflow: another reusable workflow',
    'reusable-workflow: the reusable workflow at another ref',
    'audience: another audience',
    'issuer: another issuer',
  ]);
});

test('each differs from the sample in what it says, and its subject tells the same story as its claims', () => {
  const workflow = workflowOf(full);
  const [sample] = workflow.sampleTokens('audience');
  for (const { name, claims } of workflow.nearMisses('audience')) {
    expect([name, JSON.stringify(claims) === JSON.stringify(sample)]).toEqual([name, false]);
    const context = claims.environment === undefined ? claims.event_name === 'pull_request' ? 'pull_request' : `ref:${claims.ref}` : `environment:${claims.environment}`;
    const ids = `${claims.repository_owner}@${claims.repository_owner_id}/${String(claims.repository).split('/')[1]}@${claims.repository_id}`;
    expect([name, claims.sub]).toEqual([name, `repo:${ids}:${context}:ref:${claims.ref}:job_workflow_ref:${claims.job_workflow_ref}`]);
  }
});

test.each<[string, Parameters<typeof workflowOf>, string[]]>([
  ['a branch without an environment', [{ ref: 'main' }], [
    'environment: a job with an environment', 'ref: a pull request', 'event: the closing run of a merged pull request', 'ref: a tag named like the branch',
  ]],
  ['a tag', [{}, { refs: [GitRef.tag('v1')] }], ['ref: a branch named like the tag', 'ref: the name with something behind it']],
  ['a pattern', [{}, { refs: [GitRefPattern.branches('release/*')] }], ['ref: another branch', 'ref: a tag named like the branch']],
  ['pull requests', [{ pullRequests: true }], ['event: a push to a branch', 'event: another event', 'environment: a job with an environment']],
  ['an event', [{ environment: 'prod', event: 'push' }], ['event: another event', 'event: a pull request']],
  ['an event that is the usual other one', [{ environment: 'prod', event: 'issue_comment' }], ['event: another event']],
  ['a file', [{ environment: 'prod', workflow: 'deploy.yml' }], ['workflow: another workflow file']],
  ['the runner', [{ environment: 'prod' }, { runnerEnvironment: RunnerEnvironment.SELF_HOSTED }], ['runner: another kind of runner']],
  ['the visibility', [{ environment: 'prod', visibility: 'private' }], ['visibility: another visibility']],
  ['the enterprise', [{ environment: 'prod' }, { enterpriseId: '7' }], ['enterprise: another enterprise']],
  ['a property', [{ environment: 'prod', properties: { tier: 'gold' } }], ['property-tier: another value of the property tier']],
  ['a server', [{ ref: 'main', issuer: { server: ['ghe.example.com', '3.20'] } }], ['repository: the owner o-evil', 'repository: the names given up and registered by a stranger']],
])('%s', (_, args, expected) => {
  expect(named(...args)).toEqual(expect.arrayContaining(expected));
});

test('all repositories of an owner: another one of them is no miss', () => {
  const args: Parameters<typeof workflowOf> = [{ environment: 'prod' }, { repository: undefined, allRepositoriesOf: GitHubOwner.immutable({ owner: 'o', ownerId: '1' }) }];
  expect(named(...args).filter((line) => line.startsWith('repository'))).toEqual([]);
  expect(named(...args)).toContain('tenant: the owner o-evil');
});

test('what the trust admits is left out: "another branch" where every branch is trusted', () => {
  expect(named({}, { refs: [GitRefPattern.branches('*')] })).not.toContain('ref: another branch');
});

test('a sample for each way in', () => {
  const workflow = workflowOf({ immutable: true }, { refs: [GitRef.branch('main'), GitRef.tag('v1'), GitRefPattern.branches('release/*')] });
  expect(workflow.sampleTokens('audience').map(({ sub }) => sub)).toEqual([
    'repo:o@1/r@2:ref:refs/heads/main', 'repo:o@1/r@2:ref:refs/tags/v1', 'repo:o@1/r@2:ref:refs/heads/release/x',
  ]);
  expect(workflow.sampleTokens('audience').every((token) => satisfies(workflow.compile(), token))).toBe(true);
});

test('pull_request_target runs on the default branch, the others on the merge of the pull request', () => {
  const refOf = (event: string) => workflowOf({ environment: 'prod', event }).sampleTokens('audience')[0].ref;
  expect(['push', 'pull_request', 'pull_request_review', 'pull_request_target'].map(refOf)).toEqual([
    'refs/heads/main', 'refs/pull/7/merge', 'refs/pull/7/merge', 'refs/heads/main',
  ]);
});

test('every claim is text, as GitHub mints it', () => {
  const [token] = workflowOf({ ...full, properties: { tier: 'gold' } }, { enterpriseId: '7' }).sampleTokens('audience');
  expect(Object.entries(token).filter(([, value]) => typeof value !== 'string')).toEqual([]);
  expect(token).toMatchObject({ enterprise_id: '7', repo_property_tier: 'gold', workflow_ref: 'o/r/.github/workflows/deploy.yml@refs/heads/main', head_ref: '', ref_type: 'branch' });
});
