import fc from 'fast-check';
import { matches } from '../../../src/claims';
import { DeploymentTier, GitLabIssuer, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from '../../../src/issuers';
import { changesOf } from '../../../src/issuers/gitlab/changes';
import { readSubject, writeSubject } from '../../../src/issuers/gitlab/subject';
import { satisfies } from '../../../src/trust/satisfies';

const LATER = ['ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier'];
const value = fc.stringMatching(/^[A-Za-z0-9_./-]{1,12}$/);
const components = fc.tuple(fc.constantFrom('project_id', 'project_path'), fc.shuffledSubarray(LATER)).map(([first, later]) => [first, ...later]);

test('a subject that is written, read and written again is the same', () => {
  fc.assert(fc.property(components, fc.array(value, { minLength: 7, maxLength: 7 }), (names, values) => {
    const sub = writeSubject(names, Object.fromEntries(names.map((name, index) => [name, values[index]])));
    const read = readSubject(sub)!;
    expect([Object.keys(read), writeSubject(names, read)]).toEqual([names, sub]);
  }));
});

test.each(['', 'project_path', 'ref:main:project_path:a/b', 'project_id:1:ref:a:ref:b', 'repo:acme/shop:ref:refs/heads/main', 'project_id:1:ref'])('%j is no subject of GitLab', (sub) => {
  expect(readSubject(sub)).toBeUndefined();
});

test('what a token has, its workflow admits, whatever the components; and no change of what is pinned', () => {
  fc.assert(fc.property(components, fc.constantFrom('main', 'release/1', 'a.b'), fc.boolean(), (names, name, tag) => {
    const project = GitLabProject.of({ path: 'acme/web/shop', projectId: '20', namespaceId: '72', subject: GitLabSubject.of(...names) });
    const ref = tag ? GitLabRef.protectedTag(name) : GitLabRef.protectedBranch(name);
    const workflow = new GitLabWorkflow({ name: 'deploy', project, refs: [ref], environmentProtected: true, deploymentTier: DeploymentTier.STAGING, configFile: '.gitlab-ci.yml', pipelineSources: ['push'] });
    const [token] = workflow.sampleTokens('aud');
    const [{ subject }] = workflow.compile().alternatives;
    expect([satisfies(workflow.compile(), token), matches(subject.matcher, String(token.sub))]).toEqual([true, true]);
    const unsatisfied = workflow.nearMisses('aud').filter(({ violates, claims }) => violates !== 'audience' && satisfies(workflow.compile(), claims));
    expect(unsatisfied).toEqual([]);
    expect(changesOf(token)!.flat().some(({ name: change }) => change === 'a merge request from the branch')).toBe(true);
  }), { numRuns: 40 });
});

test('the issuer of an instance may be apart from its host, which the config file is named by', () => {
  const issuer = GitLabIssuer.selfManaged('https://gitlab.example.com:8443/git', 'https://bucket.example.com/ci');
  expect([issuer.url, issuer.host, issuer.multiTenant]).toEqual(['https://bucket.example.com/ci', 'gitlab.example.com:8443/git', false]);
  expect([GitLabIssuer.gitlabCom().multiTenant, GitLabIssuer.dedicated('acme').url]).toEqual([true, 'https://acme.gitlab-dedicated.com']);
});

test('a pattern stands between what the subject says before and after it', () => {
  const project = GitLabProject.of({ path: 'a/b', projectId: '1', subject: GitLabSubject.of('project_id', 'ref', 'ref_protected') });
  const [{ subject }] = new GitLabWorkflow({ name: 'x', project, refs: [GitLabRef.protectedBranches('release/*')] }).compile().alternatives;
  expect([subject.matcher.pattern!.toString(), subject.proves]).toEqual(['project_id:1:ref:release/*:ref_protected:true', ['project_id', 'ref', 'ref_protected']]);
});
