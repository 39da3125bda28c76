import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, ReusableWorkflow, SubjectTemplate } from '../../src/issuers';

// What the READMEs of the examples say of the choices that they did not take: each is a sentence about Azure.
const folder = mkdtempSync(join(tmpdir(), 'choices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const main = GitRef.protectedBranch('main');
const BY_TEMPLATE = { default: ['repo', 'context'], ref: ['repo', 'context', 'ref'], file: ['repo', 'context', 'job_workflow_ref'] };

/** `holds`, or the code of the error, with the requirements that it names. */
function azure(template: keyof typeof BY_TEMPLATE, props: Omit<GitHubWorkflowProps, 'name' | 'repository'>): string {
  const subjectTemplate = SubjectTemplate.of(...BY_TEMPLATE[template]);
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-app', ownerId: '123456', repositoryId: '456789', subjectTemplate });
  const identity = IdentitySource.create({ name: 'attempt', resourceGroupName: 'identities', location: 'westeurope' });
  try {
    new TrustedIdentity(new TerraformStack(new App({ outdir: folder }), 'scratch'), 'Attempt', { workflow: new GitHubWorkflow({ name: 'attempt', repository, ...props }), identity });
    return 'holds';
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return [error.code, ...error.message.match(/(?<=azure\/)[a-z]+/g) ?? []].join(' ');
  }
}

test('release-tags: exact tags are held, a pattern is not, with an environment all but the tag', () => {
  expect(azure('default', { refs: [GitRef.protectedTag('v1.2.0')] })).toBe('holds');
  expect(azure('default', { refs: [GitRefPattern.protectedTags('v*')] })).toBe('azure-subject-pattern');
  expect(azure('default', { environment: 'release', refs: [GitRefPattern.protectedTags('v*')] })).toBe('requirement-not-enforceable ref');
});

test('preview-branches: one template holds the branch beside the environment, the other one holds pull requests', () => {
  expect(azure('ref', { environment: 'production', refs: [main] })).toBe('holds');
  expect(azure('ref', { pullRequests: true })).toBe('azure-subject-pattern');
  expect(azure('default', { environment: 'production', refs: [main] })).toBe('requirement-not-enforceable ref');
  expect(azure('default', { pullRequests: true })).toBe('holds');
});

test('terraform-apply: the file is held by the template, and for pull requests only where main holds it', () => {
  const plan = ReusableWorkflow.at('my-org/my-app/.github/workflows/terraform-plan.yml', main);
  expect(azure('file', { refs: [main], workflow: 'terraform-apply.yml' })).toBe('holds');
  expect(azure('default', { refs: [main], workflow: 'terraform-apply.yml' })).toBe('requirement-not-enforceable workflow');
  expect(azure('file', { pullRequests: true, reusableWorkflow: plan })).toBe('holds');
  expect(azure('file', { pullRequests: true, workflow: 'terraform-plan.yml' })).toBe('azure-subject-pattern');
});
