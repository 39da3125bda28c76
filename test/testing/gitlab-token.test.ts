import { GitLabProject, GitLabRef, GitLabSubject } from '../../src/issuers';
import { GitLabToken } from '../../src/testing';
import { codeOf } from '../fixtures/error-code';

const project = GitLabProject.of({ path: 'my-group/my-project', projectId: '20', namespaceId: '72' });
const main = GitLabRef.protectedBranch('main');

// The sample of https://docs.gitlab.com/ci/secrets/id_token_authentication/ (2026-11-26), for a project of gitlab.com.
test('the claims are those of the documented token', () => {
  expect(GitLabToken.push(project, main).claims('https://vault.example.com')).toMatchObject({
    iss: 'https://gitlab.com',
    aud: 'https://vault.example.com',
    sub: 'project_path:my-group/my-project:ref_type:branch:ref:main',
    namespace_id: '72',
    namespace_path: 'my-group',
    project_id: '20',
    project_path: 'my-group/my-project',
    ref: 'main',
    ref_type: 'branch',
    ref_path: 'refs/heads/main',
    ref_protected: 'true',
    pipeline_source: 'push',
    ci_config_ref_uri: 'gitlab.com/my-group/my-project//.gitlab-ci.yml@refs/heads/main',
  });
});

test('a merge request has the subject of its source branch', () => {
  const [push, request] = [GitLabToken.push(project, main), GitLabToken.mergeRequest(project, main)].map((token) => token.claims('x'));
  expect([request.sub, request.ref_type, request.pipeline_source]).toEqual([push.sub, 'branch', 'merge_request_event']);
});

test('a subject leaves out what the job has no value for', () => {
  const tiered = GitLabProject.of({ path: 'a/b', projectId: '1', subject: GitLabSubject.of('project_id', 'ref', 'environment_protected', 'deployment_tier') });
  expect(GitLabToken.push(tiered, main).claims('x').sub).toBe('project_id:1:ref:main');
  const token = GitLabToken.push(tiered, main).inEnvironment('prod');
  expect([token.claims('x').sub, `${token}`]).toEqual(['project_id:1:ref:main:environment_protected:false:deployment_tier:production', 'a pipeline by push on the protected branch main of a/b, in the environment prod']);
});

test.each([
  [() => GitLabToken.mergeRequest(project, GitLabRef.tag('v1'))], [() => GitLabToken.push(project, GitLabRef.protectedBranches('release/*'))], [() => GitLabToken.push({} as GitLabProject, main)],
])('what no job has is refused', (attempt) => expect(codeOf(attempt)).toBe('wrong-kind-of-value'));
