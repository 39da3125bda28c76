import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { aks, deployer, eks, gke, own, workflow } from './clusters';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../../src/constructs/azure';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { KubernetesCluster, KubernetesServiceAccount } from '../../../src/issuers';
import { ITrustedIdentity, Party, TrustedWorkflow } from '../../../src/trust';
import { AdmittedSet, ComparisonAnswer, EnforcementReport, IdentitySet } from '../../../src/verify';
import { keySet, RSA_KEY } from '../../fixtures/public-keys';

// The loop closes over files: what is decided here was written by real apps and read back.
const folder = mkdtempSync(join(tmpdir(), 'kubernetes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function role(app: App, trusted: TrustedWorkflow): TrustedRole {
  const stack = new Stack(app, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  return new TrustedRole(stack, 'Role', { workflow: trusted, roleName: 'deploy' });
}

interface Synthesized { readonly set: IdentitySet; readonly identities: ITrustedIdentity[]; readonly texts: Record<string, string> }

function synthesize(trusted: TrustedWorkflow, name: string, { onAws = true, uploadedKeys }: { onAws?: boolean; uploadedKeys?: string } = {}): Synthesized {
  const terraform = new TerraformApp({ outdir: join(folder, `${name}-cdktf.out`) });
  const azure = new TerraformStack(terraform, 'azure');
  new AzurermProvider(azure, 'Azure', { features: [{}] });
  const identity = new TrustedIdentity(azure, 'Deploy', { workflow: trusted, identity: IdentitySource.create({ name: 'deploy', resourceGroupName: 'identities', location: 'westeurope' }) });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  const pool = new TrustedPool(gcp, 'Pool', { poolId: 'cluster', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001'), uploadedKeys });
  const account = pool.addServiceAccount(trusted, { accountId: 'deploy-it' });
  terraform.synth();
  const cdk = new App({ outdir: join(folder, `${name}-cdk.out`) });
  const roles = onAws ? [role(cdk, trusted)] : [];
  if (onAws) cdk.synth();
  const paths = { ...onAws && { aws: join(cdk.outdir, 'aws.template.json') }, azure: join(terraform.outdir, 'stacks/azure/cdk.tf.json'), gcp: join(terraform.outdir, 'stacks/gcp/cdk.tf.json') };
  const texts = Object.fromEntries(Object.entries(paths).map(([party, path]) => [party, readFileSync(path, 'utf8')]));
  const files = Object.entries(paths).map(([party, path]) => ({ path, content: texts[party] }));
  return { set: IdentitySet.fromFiles(files), identities: [...roles, identity, account], texts };
}

describe.each<[string, KubernetesCluster, { readonly onAws?: boolean; readonly uploadedKeys?: string }]>([
  ['eks', eks, {}], ['aks', aks, { onAws: false }], ['gke', gke, {}], ['own', own, { uploadedKeys: keySet(RSA_KEY) }], ['own-with-slash', KubernetesCluster.at('https://oidc.example.com/slash/'), { onAws: false }],
])('%s', (name, cluster, options) => {
  const trusted = workflow({ cluster });
  const { set, identities, texts } = synthesize(trusted, name, options);
  const verdict = (party: Party, claims: Record<string, unknown>) => set.decide(claims).filter((one) => one.party === party).map((one) => one.verdict);
  const sets = identities.map(({ party }) => AdmittedSet.ofIdentity(set, set.identities.find((one) => one.party === party)!.identity, { party }));
  const model = AdmittedSet.ofWorkflow(trusted);

  test('each cloud lets in its own token and no near miss', () => {
    expect(identities.length).toBe(options.onAws === false ? 2 : 3);
    for (const { party, audience } of identities) {
      for (const claims of trusted.sampleTokens(audience)) expect([party, verdict(party, claims)]).toEqual([party, ['accept']]);
      for (const miss of trusted.nearMisses(audience)) expect([party, miss.name, verdict(party, miss.claims)]).toEqual([party, miss.name, ['deny']]);
    }
  });

  test('what is written, with the issuer letter by letter', () => {
    expect(Object.fromEntries(identities.map(({ party, document }) => [party, document]))).toMatchSnapshot();
    expect(EnforcementReport.of(...identities).rows.flatMap(({ cells }) => cells.map(({ party, how }) => `${party}: ${how}`)).join('\n')).toMatchSnapshot();
    expect(texts.azure).toContain(`"issuer": ${JSON.stringify(cluster.url)}`);
    expect(texts.gcp).toContain(`"issuer_uri": ${JSON.stringify(cluster.url)}`);
  });

  test('the written documents imply the model and each other, over all tokens of the cluster; the version of a cluster that no vendor runs is taken for granted, and said', () => {
    const isOwn = name.startsWith('own');
    expect(model.implies(sets[0]).assumptions.some((text) => text.includes('1.30'))).toBe(isOwn);
    for (const one of sets) {
      expect([one.name, one.implies(model)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
      expect([one.name, model.implies(one)]).toMatchObject([one.name, { answer: ComparisonAnswer.YES }]);
      for (const other of sets) expect([one.name, other.name, one.implies(other).answer]).toEqual([one.name, other.name, ComparisonAnswer.YES]);
    }
  });

  test('another service account, and the same one of another cluster, are apart', () => {
    for (const change of [{ serviceAccount: KubernetesServiceAccount.of('shop', 'web') }, { cluster: KubernetesCluster.at('https://oidc.example.com/another') }]) {
      const other = AdmittedSet.ofWorkflow(workflow({ name: 'other', cluster, ...change }));
      for (const one of sets) {
        expect(one.disjoint(other).answer).toBe(ComparisonAnswer.YES);
        expect(one.implies(other)).toMatchObject({ answer: ComparisonAnswer.NO, witness: { claims: { sub: deployer.subject } } });
      }
    }
  });
});
