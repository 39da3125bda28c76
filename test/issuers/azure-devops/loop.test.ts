import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { byAzureDevOps, byEntra, namedProps, TENANT, workflow } from './connections';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../../src/constructs/azure';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { AzureDevOpsServiceConnection, AzureDevOpsWorkflow, GitHubRepository, GitHubWorkflow, GitRef } from '../../../src/issuers';
import { ITrustedIdentity, Party, TrustedWorkflow } from '../../../src/trust';
import { AdmittedSet, ComparisonAnswer, EnforcementReport, IdentitySet } from '../../../src/verify';
import { codeOf } from '../../fixtures/error-code';

// The loop closes over files: what is decided here was written by real apps and read back. One synthesis for each connection.
const folder = mkdtempSync(join(tmpdir(), 'devops-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = () => IdentitySource.create({ name: 'deploy', resourceGroupName: 'identities', location: 'westeurope' });
const stackOf = (app: App) => new Stack(app, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });

function role(app: App, trusted: TrustedWorkflow): TrustedRole {
  const stack = stackOf(app);
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  return new TrustedRole(stack, 'Role', { workflow: trusted, roleName: 'deploy' });
}

/** IAM variables, Terraform templates, quotes of CEL, YAML and shell. */
const NAME = 'it\'s ${aws:username} ${var.x} %{ if true } $${y} "a" \\ `id` {{resolve}} ${';
const hostile = AzureDevOpsServiceConnection.of(namedProps({ name: NAME, subject: `sc://contoso/Web Shop/${NAME}` }));

interface Synthesized { readonly set: IdentitySet; readonly identities: ITrustedIdentity[] }

function synthesize(trusted: TrustedWorkflow, name: string, onAws: boolean): Synthesized {
  const terraform = new TerraformApp({ outdir: join(folder, `${name}-cdktf.out`) });
  const azure = new TerraformStack(terraform, 'azure');
  new AzurermProvider(azure, 'Azure', { features: [{}] });
  const identity = new TrustedIdentity(azure, 'Deploy', { workflow: trusted, identity: source() });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  const pool = new TrustedPool(gcp, 'Pool', { poolId: 'azure-devops', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
  const account = pool.addServiceAccount(trusted, { accountId: 'deploy-it' });
  terraform.synth();
  const cdk = new App({ outdir: join(folder, `${name}-cdk.out`) });
  const roles = onAws ? [role(cdk, trusted)] : [];
  if (onAws) cdk.synth();
  const paths = [...onAws ? [join(cdk.outdir, 'aws.template.json')] : [], ...['azure', 'gcp'].map((one) => join(terraform.outdir, 'stacks', one, 'cdk.tf.json'))];
  return { set: IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }))), identities: [...roles, identity, account] };
}

describe.each([
  ['the issuer of Entra', workflow(), false],
  ['the issuer of Azure DevOps', workflow({ connection: byAzureDevOps }), true],
  ['names that every language would read as something else: hostile', workflow({ connection: hostile }), true],
])('%s', (name, trusted, onAws) => {
  const { set, identities } = synthesize(trusted, name.split(' ').at(-1)!, onAws);
  const verdict = (party: Party, claims: Record<string, unknown>) => set.decide(claims).filter((one) => one.party === party).map((one) => one.verdict);
  const sets = identities.map(({ party }) => AdmittedSet.ofIdentity(set, set.identities.find((one) => one.party === party)!.identity, { party }));
  const model = AdmittedSet.ofWorkflow(trusted);

  test('each cloud lets in its own token and no near miss', () => {
    expect(identities.length).toBe(onAws ? 3 : 2);
    for (const { party, audience } of identities) {
      for (const claims of trusted.sampleTokens(audience)) expect([party, verdict(party, claims)]).toEqual([party, ['accept']]);
      for (const miss of trusted.nearMisses(audience)) expect([party, miss.name, verdict(party, miss.claims)]).toEqual([party, miss.name, ['deny']]);
    }
  });

  test('what is written', () => {
    expect(Object.fromEntries(identities.map(({ party, document }) => [party, document]))).toMatchSnapshot();
    expect(EnforcementReport.of(...identities).rows.flatMap(({ cells }) => cells.map(({ party, how }) => `${party}: ${how}`)).join('\n')).toMatchSnapshot();
  });

  test('the written documents imply the model and each other, over all tokens of the issuer', () => {
    for (const one of sets) {
      expect([one.name, one.implies(model)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
      expect([one.name, model.implies(one)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
      for (const other of sets) expect([one.name, other.name, one.implies(other).answer]).toEqual([one.name, other.name, ComparisonAnswer.YES]);
    }
  });

  test('another connection is apart, with a witness for what only one of them lets in', () => {
    const other = AzureDevOpsServiceConnection.of(namedProps({ name: 'deploy-staging', subject: 'sc://contoso/Web Shop/deploy-staging' }));
    const another = AdmittedSet.ofWorkflow(new AzureDevOpsWorkflow({ name: 'other', connection: other }));
    for (const one of sets) {
      expect(one.disjoint(another).answer).toBe(ComparisonAnswer.YES);
      expect(one.implies(another)).toMatchObject({ answer: ComparisonAnswer.NO, witness: { claims: { sub: trusted.sampleTokens('any')[0].sub } } });
    }
  });
});

test('a conversion: the old and the new form of a connection reach one identity and one account, until the old one goes', () => {
  const terraform = new TerraformApp({ outdir: join(folder, 'conversion.out') });
  const acknowledge = ['azure/shared-identity', 'gcp/shared-identity'].map((id) => ({ id, reason: 'both forms are one connection', expires: '2027-06-30' }));
  const [before, after] = [workflow({ name: 'before', connection: byAzureDevOps, acknowledge }), workflow({ name: 'after', acknowledge })];
  const azure = new TerraformStack(terraform, 'azure');
  new AzurermProvider(azure, 'Azure', { features: [{}] });
  const identity = IdentitySource.fromAttributes({
    id: '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy',
    principalId: '22222222-2222-4222-8222-222222222222',
    clientId: '33333333-3333-4333-8333-333333333333',
    tenantId: TENANT,
  });
  for (const trusted of [before, after]) new TrustedIdentity(azure, trusted.name, { workflow: trusted, identity });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  const pool = (poolId: string) => new TrustedPool(gcp, poolId, { poolId, project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
  for (const trusted of [before, after]) pool(`devops-${trusted.name}`).allowImpersonation(trusted, 'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com');
  terraform.synth();
  const set = IdentitySet.fromFiles(['azure', 'gcp'].map((path) => ({ path, content: readFileSync(join(terraform.outdir, 'stacks', path, 'cdk.tf.json'), 'utf8') })));
  const verdicts = (claims: Record<string, unknown>) => set.decide(claims).map(({ verdict }) => verdict);
  for (const trusted of [before, after]) expect(verdicts(trusted.sampleTokens('api://AzureADTokenExchange')[0])).toEqual(['accept', 'accept']);
  expect(verdicts(before.nearMisses('api://AzureADTokenExchange')[0].claims)).toEqual(['deny', 'deny']);
});

describe('what no token tells is an error for each cloud, until somebody takes responsibility', () => {
  const asked = { branches: ['refs/heads/main'], exclusiveLock: true };
  const acknowledge = ['azure/branch', 'azure/exclusive-lock'].map((id) => ({ id, reason: 'checks of the connection, reviewed by security', expires: '2027-06-30' }));
  const scratch = () => new TerraformStack(new TerraformApp({ outdir: folder }), 'scratch');
  const azure = (trusted: TrustedWorkflow) => new TrustedIdentity(scratch(), 'Deploy', { workflow: trusted, identity: source() });

  test('Azure names the requirements, why, and the checks that hold them', () => {
    expect(() => azure(workflow(asked))).toThrowErrorMatchingSnapshot();
  });

  test('so do Google and AWS', () => {
    const pool = new TrustedPool(scratch(), 'Pool', { poolId: 'azure-devops', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
    expect(codeOf(() => pool.addServiceAccount(workflow(asked), { accountId: 'deploy-it' }))).toBe('requirement-not-enforceable');
    expect(codeOf(() => role(new App(), workflow({ ...asked, connection: byAzureDevOps })))).toBe('requirement-not-enforceable');
  });

  test('acknowledged, they stand in the report, and the near misses that they let in are named', () => {
    const trusted = workflow({ ...asked, acknowledge });
    const report = EnforcementReport.of(azure(trusted));
    expect(report.unusedAcknowledgements).toEqual([]);
    expect(report.rows.map(({ requirement, cells: [{ enforced }] }) => [requirement, enforced])).toEqual([['connection', true], ['branch', false], ['exclusive-lock', false]]);
    const [own] = trusted.sampleTokens('api://AzureADTokenExchange');
    const equal = trusted.nearMisses('api://AzureADTokenExchange').filter(({ claims }) => JSON.stringify(claims) === JSON.stringify(own));
    expect(equal.map(({ violates }) => violates)).toEqual(['branch', 'exclusive-lock']);
  });
});

test('a workflow of another CI system is apart by its issuer', () => {
  const repository = GitHubRepository.immutable({ owner: 'contoso', name: 'shop', ownerId: '123456', repositoryId: '456789' });
  const github = AdmittedSet.ofWorkflow(new GitHubWorkflow({ name: 'github', repository, refs: [GitRef.protectedBranch('main')] }));
  const answers = [byEntra, byAzureDevOps].map((connection) => AdmittedSet.ofWorkflow(workflow({ connection })).disjoint(github).answer);
  expect(answers).toEqual([ComparisonAnswer.YES, ComparisonAnswer.YES]);
});

test('AWS takes no connection by the issuer of Entra: what it makes of azp is not documented', () => {
  expect(() => role(new App(), workflow())).toThrow('[aws-authorized-party]');
  expect(byEntra.issuerRetiresOn).toBeUndefined();
});
