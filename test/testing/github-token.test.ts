import { production, repository } from './fixtures';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { GitHubIssuer, GitHubRepository, GitRef, GitRefPattern, ReusableWorkflow, SubjectTemplate } from '../../src/issuers';
import { GitHubToken, TestToken } from '../../src/testing';

const plain = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const main = GitRef.branch('main');
const called = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.tag('v1'));
const SUB = 'repo:my-org@123456/my-repo@456789';

// Subjects: https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
test.each<[string, GitHubToken, Record<string, unknown>]>([
  ['push', GitHubToken.push(plain, main), { sub: `${SUB}:ref:refs/heads/main`, event_name: 'push', ref: 'refs/heads/main', ref_type: 'branch' }],
  ['tag', GitHubToken.tag(plain, GitRef.tag('v1.0')), { sub: `${SUB}:ref:refs/tags/v1.0`, event_name: 'push', ref: 'refs/tags/v1.0', ref_type: 'tag' }],
  ['environment', GitHubToken.environment(plain, 'prod', main), { sub: `${SUB}:environment:prod`, environment: 'prod', ref: 'refs/heads/main' }],
  ['environment with a colon', GitHubToken.environment(plain, 'prod:eu', main), { sub: `${SUB}:environment:prod%3Aeu`, environment: 'prod:eu' }],
  ['by hand', GitHubToken.manual(plain, main), { sub: `${SUB}:ref:refs/heads/main`, event_name: 'workflow_dispatch' }],
  ['schedule', GitHubToken.schedule(plain, main), { sub: `${SUB}:ref:refs/heads/main`, event_name: 'schedule' }],
  ['pull request', GitHubToken.pullRequest(plain), { sub: `${SUB}:pull_request`, event_name: 'pull_request', ref: 'refs/pull/7/merge', base_ref: 'main' }],
  ['pull request, in an environment', GitHubToken.pullRequest(plain).inEnvironment('prod'), { sub: `${SUB}:environment:prod`, event_name: 'pull_request' }],
  ['merge queue', GitHubToken.mergeQueue(plain, main), { sub: expect.stringMatching(/:ref:refs\/heads\/gh-readonly-queue\/main\/pr-7-[0-9a-f]{40}$/), event_name: 'merge_group' }],
  ['another event', GitHubToken.event(plain, 'release', GitRef.tag('v1')), { sub: `${SUB}:ref:refs/tags/v1`, event_name: 'release' }],
  ['reusable call', GitHubToken.reusableCall(plain, main, called), {
    sub: `${SUB}:ref:refs/heads/main`,
    workflow_ref: 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_ref: 'my-org/.github/.github/workflows/deploy.yml@refs/tags/v1',
  }],
  ['re-run', GitHubToken.push(plain, main).rerun().rerun(), { sub: `${SUB}:ref:refs/heads/main`, run_attempt: '3' }],
  ['enterprise', GitHubToken.push(plain, main, { issuer: GitHubIssuer.enterprise('acme'), enterpriseId: '7' }), { iss: 'https://token.actions.githubusercontent.com/acme', enterprise_id: '7' }],
  ['property', GitHubToken.push(plain, main, { properties: { tier: 'one' }, visibility: 'public' }), { repo_property_tier: 'one', repository_visibility: 'public' }],
])('%s', (_, token, claims) => {
  expect(token.claims('sts.amazonaws.com')).toMatchObject({ iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', repository_owner_id: '123456', ...claims });
});

test('the subject follows the template and the form of the repository', () => {
  expect(GitHubToken.environment(repository, 'prod', main).claims('a').sub).toBe(`${SUB}:environment:prod:ref:refs/heads/main`);
  const classic = GitHubRepository.classic({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjectTemplate: SubjectTemplate.of('repo', 'job_workflow_ref') });
  expect(GitHubToken.reusableCall(classic, main, called).claims('a').sub).toBe('repo:my-org/my-repo:job_workflow_ref:my-org/.github/.github/workflows/deploy.yml@refs/tags/v1');
});

test('trap 24: a re-run is the first run in all but its attempt', () => {
  const [first, again] = [GitHubToken.push(plain, main), GitHubToken.push(plain, main).rerun()].map((token) => token.claims('a'));
  expect({ ...again, run_attempt: '1' }).toEqual(first);
});

test('a token of the workflow itself is the one that the factory makes, but for the audience', () => {
  const [sample] = production.sampleTokens('sts.amazonaws.com');
  expect(GitHubToken.environment(repository, 'production', main).claims('sts.amazonaws.com')).toEqual(sample);
});

test('tokens say what they are of', () => {
  const token = GitHubToken.environment(plain, 'prod', main, { calls: called });
  expect(`${token.rerun()}`).toBe('a push to branch main of my-org/my-repo, in the environment prod, through my-org/.github/.github/workflows/deploy.yml at tag v1, attempt 2');
  expect(`${TestToken.ofClaims({ iss: 'https://gitlab.com', sub: 'project_path:g/p' })}`).toBe('the token of "project_path:g/p"');
});

test('an audience of its own is kept, whatever is asked for', () => {
  expect(GitHubToken.push(plain, main).forAudience('https://mine').claims('sts.amazonaws.com').aud).toBe('https://mine');
  expect(TestToken.ofClaims({ iss: 'i', aud: 'https://mine' }).claims('sts.amazonaws.com').aud).toBe('https://mine');
});

test.each<[string, () => unknown]>([
  ['a branch where a tag is meant', () => GitHubToken.tag(plain, main)],
  ['a tag with a merge queue', () => GitHubToken.mergeQueue(plain, GitRef.tag('v1'))],
  ['a pattern as the ref of a run', () => GitHubToken.push(plain, GitRefPattern.branches('*') as unknown as GitRef)],
  ['a pattern as the ref of a called file', () => GitHubToken.push(plain, main, { calls: ReusableWorkflow.matching(called.path, GitRefPattern.tags('v*')) }).claims('a')],
  ['no repository', () => GitHubToken.pullRequest('my-org/my-repo' as unknown as GitHubRepository)],
  ['an attempt below one', () => GitHubToken.push(plain, main, { attempt: 0 })],
])('refused: %s', (_, wrong) => {
  expect(wrong).toThrow(expect.objectContaining({ code: 'wrong-kind-of-value' }));
});

test('errors are those of the library', () => {
  let thrown: unknown;
  try { TestToken.ofClaims([] as unknown as Record<string, unknown>); } catch (error) { thrown = error; }
  expect(isTrustedWorkflowError(thrown)).toBe(true);
});
