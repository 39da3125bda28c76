import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App } from 'aws-cdk-lib/core';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { GitHubWorkflow, GitHubWorkflowProps } from '../../../src/issuers';
import { AwsPartition, PARTITIONS, readIdentities, stsAudience } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { TrustingIdentity } from '../../../src/trust/identity';
import { satisfies } from '../../../src/trust/satisfies';
import { ACCOUNT, newApp, newStack, synthesized, workflow } from '../../fixtures/aws';
import { HOLDABLE, HOLDABLE_ANYWHERE } from '../../fixtures/aws-workflows';

const REGIONS: Record<AwsPartition, string> = {
  [AwsPartition.AWS]: 'eu-central-1',
  [AwsPartition.AWS_CN]: 'cn-north-1',
  [AwsPartition.AWS_US_GOV]: 'us-gov-west-1',
  [AwsPartition.AWS_EUSC]: 'eusc-de-east-1',
  [AwsPartition.AWS_ISO]: 'us-iso-east-1',
  [AwsPartition.AWS_ISO_B]: 'us-isob-east-1',
  [AwsPartition.AWS_ISO_E]: 'eu-isoe-west-1',
  [AwsPartition.AWS_ISO_F]: 'us-isof-east-1',
};

interface Deployed { readonly name: string; readonly trusted: GitHubWorkflow; readonly identity: TrustingIdentity; readonly audience: string }

/** An app for each workflow, with its role and the provider that it needs in another stack, synthesized to files and read back from them. */
function deploy(all: Record<string, Partial<GitHubWorkflowProps>>, partition: AwsPartition): Deployed[] {
  return Object.entries(all).map(([name, props]) => {
    const app = newApp();
    const env = { account: ACCOUNT, region: REGIONS[partition] };
    const trusted = workflow(props);
    new TrustedRole(newStack(app, 'Role', { env }), 'Role', { workflow: trusted });
    TrustedProvider.forWorkflows(newStack(app, 'Provider', { env }), 'Provider', [trusted]);
    const identities = readIdentities(synthesized(app));
    expect(identities.map(({ identity }) => identity)).toEqual(['production']);
    return { name, trusted, identity: identities[0], audience: trusted.compile().audiences.aws ?? stsAudience(partition) };
  });
}

/** What the model means: its conditions on claims, and the audience. A server's repositories are held by their names. */
function meant({ trusted, audience }: Deployed, token: TokenClaims): boolean {
  return token.aud === audience && satisfies(trusted.compile(), token);
}

function byName({ trusted }: Deployed): boolean {
  return !trusted.compile().issuer.multiTenant;
}

describe.each(PARTITIONS)('in partition %s', (partition) => {
  const deployed = deploy(partition === AwsPartition.AWS ? { ...HOLDABLE, ...HOLDABLE_ANYWHERE } : HOLDABLE_ANYWHERE, partition);
  const tokens = deployed.flatMap(({ trusted, audience }) => [...trusted.sampleTokens(audience), ...trusted.nearMisses(audience).map(({ claims }) => claims)]);

  test.each(deployed.map((each) => [each.name, each] as const))('%s admits its own tokens and refuses its near misses', (_, { trusted, identity, audience }) => {
    for (const token of trusted.sampleTokens(audience)) expect(identity.decide(token).verdict).toBe(Verdict.ACCEPT);
    const refused = trusted.nearMisses(audience).filter(({ violates }) => trusted.compile().issuer.multiTenant || violates !== 'repository');
    for (const { claims, name } of refused) expect([name, identity.decide(claims).verdict]).toEqual([name, Verdict.DENY]);
  });

  test('of the tokens of all workflows and their near misses, no role admits one that its model does not mean', () => {
    expect(tokens.length).toBeGreaterThan(50);
    for (const each of deployed.filter((one) => !byName(one))) {
      const admitted = tokens.filter((token) => each.identity.decide(token).verdict === Verdict.ACCEPT);
      expect(admitted.length).toBeGreaterThan(0);
      expect(admitted.filter((token) => !meant(each, token))).toEqual([]);
    }
  });

  test('none of it is left open', () => {
    const verdicts = new Set(deployed.flatMap(({ identity }) => tokens.map((token) => identity.decide(token).verdict)));
    expect([...verdicts].sort()).toEqual([Verdict.ACCEPT, Verdict.DENY]);
  });
});

test('an app whose account and region are not known is decided too, and says what it assumes of neither', () => {
  const app = newApp();
  const trusted = workflow({ environment: 'prod' });
  const stack = newStack(app, 'Stack', {});
  new TrustedRole(stack, 'Role', { workflow: trusted });
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  const [identity] = readIdentities(synthesized(app));
  expect(identity.decide(trusted.sampleTokens('sts.amazonaws.com')[0]).verdict).toBe(Verdict.ACCEPT);
  expect(identity.decide(trusted.sampleTokens('other')[0]).verdict).toBe(Verdict.DENY);
});

test('CDK\'s own schema rules have nothing to say', () => {
  const before = process.env.CDK_VALIDATION;
  process.env.CDK_VALIDATION = 'true';
  const app = new App({ outdir: newApp().outdir, analyticsReporting: false });
  const stack = newStack(app);
  const trusted = workflow(HOLDABLE['hostile names']);
  const role = new TrustedRole(stack, 'Role', { workflow: trusted, path: '/ci/' });
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  new Bucket(stack, 'Bucket').grantRead(role);
  const { directory } = app.synth();
  process.env.CDK_VALIDATION = before;
  const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')) as { pluginReports: { violations: { violatingConstructs: { constructPath?: string }[] }[] }[] };
  const about = report.pluginReports.flatMap(({ violations }) => violations).filter((violation) => /Role|Provider/.test(JSON.stringify(violation)));
  expect(about).toEqual([]);
}, 60_000);
