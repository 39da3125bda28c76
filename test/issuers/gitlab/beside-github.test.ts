import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow, GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, GitRef } from '../../../src/issuers';
import { Party } from '../../../src/trust';
import { AdmittedSet, ComparisonAnswer, IdentitySet } from '../../../src/verify';
import { command } from '../../cli/fixture';

// One account and one project, in which both CI systems deploy: names and ids are the same on purpose.
const folder = mkdtempSync(join(tmpdir(), 'both-'));
afterAll(() => rmSync(folder, { recursive: true }));

const github = new GitHubWorkflow({
  name: 'by-github', repository: GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '72', repositoryId: '20' }), refs: [GitRef.protectedBranch('main')],
});
const gitlab = new GitLabWorkflow({
  name: 'by-gitlab', project: GitLabProject.of({ path: 'acme/shop', projectId: '20', namespaceId: '72', subject: GitLabSubject.byId() }), refs: [GitLabRef.protectedBranch('main')],
});
const both = [github, gitlab];

function synthesize(): string[] {
  const cdk = new App({ outdir: join(folder, 'cdk.out') });
  const stack = new Stack(cdk, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [github]);
  TrustedProvider.forWorkflows(stack, 'GitLab', [gitlab]);
  for (const workflow of both) new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
  cdk.synth();
  const terraform = new TerraformApp({ outdir: join(folder, 'cdktf.out') });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  for (const workflow of both) {
    const poolId = `pool-${workflow.name}`;
    const pool = new TrustedPool(gcp, poolId, { poolId, project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
    pool.addServiceAccount(workflow, { accountId: workflow.name });
  }
  terraform.synth();
  return [join(cdk.outdir, 'aws.template.json'), join(terraform.outdir, 'stacks/gcp/cdk.tf.json')];
}

const paths = synthesize();
const set = IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') })));
const PARTIES = [Party.AWS, Party.GCP];
const audienceOf = (party: Party, name: string) => party === Party.AWS ? 'sts.amazonaws.com'
  : `https://iam.googleapis.com/projects/100000000001/locations/global/workloadIdentityPools/pool-${name}/providers/oidc`;
const identityOf = (party: Party, name: string) => set.identities.find((one) => one.party === party && one.identity.includes(name))!.identity;

test.each(PARTIES)('%s holds both, and each takes the tokens of its own CI system alone', (party) => {
  for (const workflow of both) {
    const [token] = workflow.sampleTokens(audienceOf(party, workflow.name));
    const accepted = set.decide(token).filter((one) => one.party === party && one.verdict === 'accept').map(({ identity }) => identity);
    expect([workflow.name, accepted]).toEqual([workflow.name, [identityOf(party, workflow.name)]]);
  }
});

test.each(PARTIES)('%s: a token of one with the issuer of the other gets in nowhere', (party) => {
  const [one, other] = both.map((workflow) => workflow.sampleTokens(audienceOf(party, workflow.name))[0]);
  for (const token of [{ ...one, iss: other.iss }, { ...other, iss: one.iss }]) {
    expect(set.decide(token).filter((decision) => decision.party === party).map(({ verdict }) => verdict)).toEqual(['deny', 'deny']);
  }
});

test('compare says disjoint, of models and of what is written', () => {
  const setOf = (party: Party, name: string) => AdmittedSet.ofIdentity(set, identityOf(party, name), { party });
  expect(AdmittedSet.ofWorkflow(github).disjoint(AdmittedSet.ofWorkflow(gitlab)).answer).toBe(ComparisonAnswer.YES);
  for (const party of PARTIES) expect([party, setOf(party, 'by-github').disjoint(setOf(party, 'by-gitlab')).answer]).toEqual([party, ComparisonAnswer.YES]);
});

test('list names both on the command line', async () => {
  const { code, out } = await command(folder, ['list', '.']);
  expect(code).toBe(0);
  for (const name of ['by-github', 'by-gitlab']) expect(out).toContain(name);
});
