import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { TrustedProvider, TrustedRole } from '../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { ProjectNumber, TrustedPool } from '../../src/constructs/gcp';
import { Party, TrustedWorkflow } from '../../src/trust';
import { AdmittedSet, ComparisonAnswer, EnforcementReport, IdentitySet, KnownCauses, ToleratedChanges } from '../../src/verify';
import { codeOf } from '../fixtures/error-code';
import { ForgeProject } from '../fixtures/forge/space';
import { ForgeWorkflow, ForgeWorkflowProps } from '../fixtures/forge/workflow';

// A CI system that this library does not know, written in fixtures/forge through the public API: no file of src is touched for it.
const [ORG, PROJECT] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const CLOUD = 'https://ci.forge.example';
const DEDICATED = `${CLOUD}/org/${ORG}`;
const project: ForgeProject = { ciSystem: 'forge', org: ORG, project: PROJECT, path: 'team/shop' };
const workflow = (props: Partial<ForgeWorkflowProps> = {}) => new ForgeWorkflow({ name: 'deploy', issuer: CLOUD, project, line: 'main', ...props });

interface Synthesized { readonly set: IdentitySet; readonly audiences: Record<Party, string>; readonly report: EnforcementReport }

const folder = mkdtempSync(join(tmpdir(), 'forge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function synthesize(trusted: TrustedWorkflow, name: string): Synthesized {
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
  const pool = new TrustedPool(gcp, 'Pool', { poolId: 'forge', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
  const account = pool.addServiceAccount(trusted, { accountId: 'deploy-it' });
  cdk.synth();
  terraform.synth();
  const paths = [join(cdk.outdir, 'aws.template.json'), ...['azure', 'gcp'].map((one) => join(terraform.outdir, 'stacks', one, 'cdk.tf.json'))];
  return {
    set: IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }))),
    audiences: { [Party.AWS]: role.audience, [Party.AZURE]: identity.audience, [Party.GCP]: account.audience },
    report: EnforcementReport.of(role, identity, account),
  };
}

describe.each([
  ['the tenant in a claim', workflow()],
  ['the tenant in the issuer', workflow({ issuer: DEDICATED, stage: 'prod' })],
])('%s', (name, trusted) => {
  const { set, audiences, report } = synthesize(trusted, name.slice(0, 20).trim());
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

  test('the written documents imply the model, and each other, over all tokens of the issuer', () => {
    const sets = parties.map((party) => AdmittedSet.ofIdentity(set, set.identities.find((one) => one.party === party)!.identity, { party }));
    const model = AdmittedSet.ofWorkflow(trusted);
    for (const one of sets) expect([one.name, one.implies(model)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
    for (const one of sets) expect([one.name, model.implies(one)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
    const another = AdmittedSet.ofWorkflow(new ForgeWorkflow({ name: 'other', issuer: trusted.compile().issuer.url, project, line: 'other', stage: 'other' }));
    for (const one of sets) expect(one.disjoint(another).answer).toBe(ComparisonAnswer.YES);
    const claims = { iss: trusted.compile().issuer.url, project_uuid: PROJECT };
    expect(sets[0].implies(another)).toMatchObject({ answer: ComparisonAnswer.NO, witness: { claims } });
  });

  test('explain knows the causes of the issuer, and what else would be accepted', () => {
    const [own] = trusted.sampleTokens(audiences[Party.AWS]);
    const other = { ...own, stage: 'x', sub: String(own.sub).replace(/\/(line|stage)\/.*/, '/stage/x') };
    const [refused] = set.decide(other).filter(({ party }) => party === Party.AWS);
    expect(KnownCauses.of(refused, other).map(({ id }) => id)).toEqual(String(own.sub).includes('/line/') ? ['forge-stage-or-line'] : []);
    const tolerated = ToleratedChanges.of(set, { identity: 'deploy', token: own, party: Party.AWS });
    expect([tolerated.unknown, tolerated.accepted.map(({ change }) => change)]).toEqual([undefined, String(own.sub).includes('/line/') ? [] : ['any other line']]);
  });
});

test('a value that the subject escapes may share it with another one, which Azure cannot tell apart', () => {
  const stack = new TerraformStack(new TerraformApp(), 'azure');
  const identity = IdentitySource.create({ name: 'deploy', resourceGroupName: 'identities', location: 'westeurope' });
  expect(() => new TrustedIdentity(stack, 'Deploy', { workflow: workflow({ line: 'release/1' }), identity }))
    .toThrow('another line can have the same subject "org/11111111-1111-4111-8111-111111111111/project/22222222-2222-4222-8222-222222222222/line/release~11", since "/" is written as "~1"');
});

test('a claim that is no text is no reason to refuse, and none to let in', () => {
  const { set, audiences } = synthesize(workflow(), 'types');
  const [own] = workflow().sampleTokens(audiences[Party.GCP]);
  expect([own.guarded, own.approvers]).toEqual([true, ['kim', 'lee']]);
  const without = Object.fromEntries(Object.entries(own).filter(([claim]) => !['guarded', 'approvers'].includes(claim)));
  for (const claims of [own, without, { ...own, guarded: false }]) expect(set.decide(claims).find(({ party }) => party === Party.GCP)!.verdict).toBe('accept');
});

test.each([
  ['https://ci.forge.example/', 'not-an-issuer'], ['https://ci.forge.example.evil.example', 'not-an-issuer'], ['https://token.actions.githubusercontent.com', 'not-an-issuer'],
])('no trust is compiled for %s', (issuer, code) => {
  expect(codeOf(() => workflow({ issuer }).compile())).toBe(code);
});
