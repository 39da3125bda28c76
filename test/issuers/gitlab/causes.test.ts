import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeploymentTier, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from '../../../src/issuers';
import { GITLAB_CAUSES } from '../../../src/issuers/gitlab/causes';
import { GitLabRun, mint } from '../../../src/issuers/gitlab/token';
import { Refusal } from '../../../src/trust';

const subject = GitLabSubject.of('project_path', 'ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier');
const project = GitLabProject.of({ path: 'acme/shop', projectId: '20', subject });
const trusted = new GitLabWorkflow({ name: 'deploy', project, refs: [GitLabRef.protectedBranch('main')], environmentProtected: true, deploymentTier: DeploymentTier.PRODUCTION });
const asked = String(trusted.sampleTokens('aud')[0].sub);

const RUN: GitLabRun = {
  issuer: { url: 'https://gitlab.com', host: 'gitlab.com' },
  project,
  refType: 'branch',
  ref: 'main',
  refProtected: true,
  environment: 'production',
  environmentProtected: true,
  deploymentTier: 'production',
  source: 'push',
  configFile: '.gitlab-ci.yml',
  runner: 'gitlab-hosted',
  audience: 'aud',
};

function causesOf(run: Partial<GitLabRun>, claim: string, expected: string): string[] {
  const token = mint({ ...RUN, ...run });
  const refusal = { claim, expected: [expected], wildcards: false, got: token[claim], token } as unknown as Refusal;
  return GITLAB_CAUSES.filter((cause) => cause.find(refusal)).map(({ id }) => id);
}

// Standard Azure credentials see the subject alone, so that each mistake is found there; Google compares claims.
test.each<[string, string[], Partial<GitLabRun>, string?, string?]>([
  ['a tag named like the branch', ['gitlab-tag-or-branch'], { refType: 'tag' }],
  ['a tag, by its claim', ['gitlab-tag-or-branch'], { refType: 'tag' }, 'ref_type', 'branch'],
  ['a path in another casing', ['gitlab-path-case'], { project: { ...project, path: 'Acme/Shop' } }],
  ['an unprotected branch', ['gitlab-ref-not-protected'], { refProtected: false }],
  ['no environment: the components are missing from the subject', ['gitlab-environment', 'gitlab-subject-components'], { environment: undefined }],
  ['no environment, by its claim', ['gitlab-environment'], { environment: undefined }, 'environment', 'production'],
  ['an unprotected environment', ['gitlab-environment-not-protected'], { environmentProtected: false }],
  ['an environment of another tier', ['gitlab-deployment-tier'], { deploymentTier: 'staging' }],
  ['another tier, by its claim', ['gitlab-deployment-tier'], { deploymentTier: 'staging' }, 'deployment_tier', 'production'],
  ['a merge request', ['gitlab-merge-request'], { source: 'merge_request_event' }, 'pipeline_source', 'push'],
  ['a full ref', ['gitlab-full-ref'], {}, 'ref', 'refs/heads/main'],
  ['other components', ['gitlab-subject-components'], { project: { ...project, subject: GitLabSubject.of('project_path', 'ref', 'ref_type', 'ref_protected', 'environment_protected', 'deployment_tier') } }],
  ['another branch is no mistake of writing', [], { ref: 'other' }],
  ['nor is what fits', [], {}],
])('%s', (_, ids, run, claim = 'sub', expected = asked) => expect(causesOf(run, claim, expected)).toEqual(ids));

test('each cause is documented', () => {
  const page = readFileSync(join(__dirname, '../../../docs/causes.md'), 'utf8');
  expect(GITLAB_CAUSES.filter(({ id }) => !page.includes(`| \`${id}\` |`)).map(({ id }) => id)).toEqual([]);
});
