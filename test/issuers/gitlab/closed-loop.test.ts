import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../../src/constructs/azure';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { DeploymentTier, GitHubRepository, GitHubWorkflow, GitLabIssuer, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, GitLabWorkflowProps, GitRef } from '../../../src/issuers';
import { Party } from '../../../src/trust';
import { AdmittedSet, ComparisonAnswer, EnforcementReport, IdentitySet, KnownCauses, ToleratedChanges } from '../../../src/verify';
import { codeOf } from '../../fixtures/error-code';

const subject = GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected');
const shop = GitLabProject.of({ path: 'acme/web/shop', projectId: '20', subject });
const workflow = (props: Partial<GitLabWorkflowProps> = {}) => new GitLabWorkflow({ name: 'deploy', project: shop, refs: [GitLabRef.protectedBranch('main')], ...props });

const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
afterAll(() => rmSync(folder, { recursive: true }));

function synthesize(trusted: GitLabWorkflow, name: string) {
  const cdk = new App({ outdir: join(folder, name, 'cdk.out') });
  const terraform = new TerraformApp({ outdir: join(folder, name, 'cdktf.out') });
  const stack = new Stack(cdk, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  const role = new TrustedRole(stack, 'Role', { workflow: trusted, roleName: 'deploy' });
  const azure = new TerraformStack(terraform, 'azure');
  new AzurermProvider(azure, 'Azure', { features: [{}] });
  const identity = new TrustedIdentity(azure, 'Deploy', { workflow: trusted, identity: IdentitySource.create({ name: 'deploy', resourceGroupName: 'identities', location: 'westeurope' }) });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  const pool = new TrustedPool(gcp, 'Pool', { poolId: 'gitlab', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
  const account = pool.addServiceAccount(trusted, { accountId: 'deploy-it' });
  cdk.synth();
  terraform.synth();
  const paths = [join(cdk.outdir, 'aws.template.json'), ...['azure', 'gcp'].map((one) => join(terraform.outdir, 'stacks', one, 'cdk.tf.json'))];
  return {
    set: IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }))),
    audiences: { [Party.AWS]: role.audience, [Party.AZURE]: identity.audience, [Party.GCP]: account.audience },
    report: EnforcementReport.of(role, identity, account),
    job: trusted.pipelineJob([role, identity, account]),
  };
}

const TIERED = GitLabProject.of({ path: 'acme/api', projectId: '21', subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier') });
const CASES: [string, GitLabWorkflow][] = [
  ['protected', workflow()],
  ['tag', workflow({ refs: [GitLabRef.protectedTag('v1.0')] })],
  ['tier', workflow({ project: TIERED, environmentProtected: true, deploymentTier: DeploymentTier.PRODUCTION })],
  ['own', workflow({ issuer: GitLabIssuer.selfManaged('https://gitlab.example.com') })],
  ['elsewhere', workflow({ issuer: GitLabIssuer.selfManaged('https://code.example.com', 'https://keys.example.com/ci') })],
];

describe.each(CASES)('%s', (name, trusted) => {
  const { set, audiences, report, job } = synthesize(trusted, name);
  const parties = Object.values(Party);
  const verdict = (party: Party, claims: Record<string, unknown>) => set.decide(claims).filter((one) => one.party === party).map((one) => one.verdict);

  test.each(parties)('%s lets in its own token and no near miss', (party) => {
    for (const claims of trusted.sampleTokens(audiences[party])) expect(verdict(party, claims)).toEqual(['accept']);
    for (const miss of trusted.nearMisses(audiences[party])) expect([miss.name, verdict(party, miss.claims)]).toEqual([miss.name, ['deny']]);
  });

  test('all that was asked for is enforced on three clouds', () => {
    const gaps = report.rows.flatMap(({ requirement, cells }) => cells.filter(({ enforced }) => !enforced).map(({ party }) => [requirement, party]));
    expect(gaps).toEqual([]);
  });

  test('each requirement has a near miss', () => {
    const violated = new Set(trusted.nearMisses('any-audience').map(({ violates }) => violates));
    expect(trusted.compile().requirements.map(({ id }) => id).filter((id) => !violated.has(id))).toEqual([]);
  });

  test('the job asks for a token for each cloud', () => {
    const { parse }: typeof import('yaml') = require('yaml');
    const { deploy } = parse(job) as { deploy: { id_tokens: Record<string, { aud: string }> } };
    expect(Object.values(deploy.id_tokens).map(({ aud }) => aud)).toEqual([audiences[Party.AWS], audiences[Party.AZURE], audiences[Party.GCP]]);
  });
});

describe('over all tokens of gitlab.com', () => {
  const trusted = workflow();
  const { set, audiences } = synthesize(trusted, 'space');
  const sets = Object.values(Party).map((party) => AdmittedSet.ofIdentity(set, set.identities.find((one) => one.party === party)!.identity, { party }));

  test('the written documents imply the model', () => {
    const model = AdmittedSet.ofWorkflow(trusted);
    for (const one of sets) expect([one.name, one.implies(model)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
    for (const one of sets) expect([one.name, model.implies(one)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
  });

  test('they are disjoint from a workflow of GitHub by issuer, and from another branch', () => {
    const repository = GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '1', repositoryId: '20' });
    const github = AdmittedSet.ofWorkflow(new GitHubWorkflow({ name: 'deploy', repository, refs: [GitRef.protectedBranch('main')] }));
    const other = AdmittedSet.ofWorkflow(workflow({ name: 'other', refs: [GitLabRef.protectedBranch('other')] }));
    for (const one of sets) expect([one.disjoint(github).answer, one.disjoint(other).answer]).toEqual([ComparisonAnswer.YES, ComparisonAnswer.YES]);
  });

  test('causes and tolerated changes are in the words of GitLab', () => {
    const [own] = trusted.sampleTokens(audiences[Party.AWS]);
    const other = { ...own, ref_type: 'tag', sub: String(own.sub).replace(':branch:', ':tag:') };
    const [refused] = set.decide(other).filter(({ party }) => party === Party.AWS);
    expect(KnownCauses.of(refused, other).map(({ id }) => id)).toContain('gitlab-tag-or-branch');
    const tolerated = ToleratedChanges.of(set, { identity: 'deploy', token: own, party: Party.AWS });
    expect(tolerated.accepted.map(({ change }) => change)).toEqual([
      'the project after a transfer', 'a merge request from the branch', 'another source of the pipeline: web', 'any other pipeline file of the project', 'a job with an environment',
    ]);
  });
});

test.each<[string, () => unknown, string]>([
  ['an unprotected branch lets in merge requests on Azure', () => synthesize(workflow({ project: GitLabProject.of({ path: 'acme/shop', projectId: '20', subject: GitLabSubject.byId() }), refs: [GitLabRef.branch('main')], pipelineSources: ['push'] }), 'push'), 'requirement-not-enforceable'],
  ['the path alone is no tenant for Azure', () => synthesize(workflow({ project: GitLabProject.of({ path: 'acme/shop', projectId: '20' }) }), 'path'), 'requirement-not-enforceable'],
  ['the name of an environment is seen by Google alone', () => synthesize(workflow({ environment: 'production' }), 'environment'), 'requirement-not-enforceable'],
])('%s', (_, attempt, code) => {
  expect(codeOf(attempt)).toBe(code);
});
