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
import { OidcWorkflow } from '../../../src/issuers';
import { ITrustedIdentity, Party } from '../../../src/trust';
import { AdmittedSet, ComparisonAnswer, EnforcementReport, IdentitySet } from '../../../src/verify';
import { workflows } from '../../fixtures/described-issuers';
import { codeOf } from '../../fixtures/error-code';

const folder = mkdtempSync(join(tmpdir(), 'described-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A document of one cloud, as the real engine wrote it. */
const WRITERS: Record<Party, (trusted: OidcWorkflow, outdir: string) => { readonly identity: ITrustedIdentity; readonly path: string }> = {
  [Party.AWS]: (trusted, outdir) => {
    const app = new App({ outdir });
    const stack = new Stack(app, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });
    TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
    const identity = new TrustedRole(stack, 'Role', { workflow: trusted, roleName: 'deploy' });
    app.synth();
    return { identity, path: join(outdir, 'aws.template.json') };
  },
  [Party.AZURE]: (trusted, outdir) => {
    const app = new TerraformApp({ outdir });
    const stack = new TerraformStack(app, 'azure');
    new AzurermProvider(stack, 'Azure', { features: [{}] });
    const identity = new TrustedIdentity(stack, 'Deploy', { workflow: trusted, identity: IdentitySource.create({ name: 'deploy', resourceGroupName: 'identities', location: 'westeurope' }) });
    app.synth();
    return { identity, path: join(outdir, 'stacks', 'azure', 'cdk.tf.json') };
  },
  [Party.GCP]: (trusted, outdir) => {
    const app = new TerraformApp({ outdir });
    const stack = new TerraformStack(app, 'gcp');
    new GoogleProvider(stack, 'Google', { project: 'my-project' });
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'ci-systems', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') });
    const identity = pool.addServiceAccount(trusted, { accountId: 'deploy-it' });
    app.synth();
    return { identity, path: join(outdir, 'stacks', 'gcp', 'cdk.tf.json') };
  },
};

/** Clouds that refuse the workflow at construction, with the code: subjects that change with every run are no exact ones. */
const REFUSED: Partial<Record<keyof typeof workflows, Partial<Record<Party, string>>>> = {
  circleci: { [Party.AZURE]: 'azure-subject-pattern' },
  circleciContext: { [Party.AZURE]: 'azure-subject-pattern' },
  bitbucket: { [Party.AZURE]: 'azure-subject-pattern' },
  bitbucketWithoutEnvironment: { [Party.AZURE]: 'azure-subject-pattern' },
  jenkinsReleases: { [Party.AZURE]: 'azure-subject-pattern' },
};

type Name = keyof typeof workflows;
const CASES = (Object.keys(workflows) as Name[])
  .flatMap((name) => Object.values(Party).map((party): [Name, Party, OidcWorkflow] => [name, party, workflows[name]]));

test.each(CASES)('%s on %s: its own tokens and no near miss, exactly the model, or refused', (name, party, trusted) => {
  const write = () => WRITERS[party](trusted, join(folder, name, party));
  const refused = REFUSED[name]?.[party];
  if (refused !== undefined) return expect(codeOf(write)).toBe(refused);
  const { identity, path } = write();
  const set = IdentitySet.fromFiles([{ path, content: readFileSync(path, 'utf8') }]);
  const verdictOf = (claims: Record<string, unknown>) => set.decide(claims).map(({ verdict }) => verdict);
  const open = EnforcementReport.of(identity).rows.filter(({ cells }) => cells.some(({ enforced }) => !enforced));
  const gaps = new Set(open.map(({ requirement }) => requirement));
  for (const claims of trusted.sampleTokens(identity.audience)) expect([claims.sub, verdictOf(claims)]).toEqual([claims.sub, ['accept']]);
  const misses = trusted.nearMisses(identity.audience).filter(({ violates }) => !gaps.has(violates));
  expect(misses.length).toBeGreaterThan(3);
  for (const miss of misses) expect([miss.name, miss.claims, verdictOf(miss.claims)]).toEqual([miss.name, miss.claims, ['deny']]);
  if (gaps.size > 0) return;
  const written = AdmittedSet.ofIdentity(set, set.identities[0].identity, { party });
  expect(written.implies(AdmittedSet.ofWorkflow(trusted))).toMatchObject({ answer: ComparisonAnswer.YES });
});
