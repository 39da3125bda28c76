import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { App as TerraformApp, AssetType, TerraformAsset, TerraformStack } from 'cdktf';
import { command, folderWith, template } from './fixture';
import { TrustedRole } from '../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';

// Schemas of CloudFormation are loaded in test/examples/readme.test.ts.
process.env.CDK_VALIDATION = 'false';

const repository = GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '1', repositoryId: '2' });
const workflow = new GitHubWorkflow({ name: 'main', repository, refs: [GitRef.protectedBranch('main')] });
const [claims] = workflow.sampleTokens('sts.amazonaws.com');
const OTHERS = template('of-somebody-else', claims.sub);

/** What is deployed as it is, and must not be taken for trust of this app: a template, and JSON that was cut off. */
const folder = folderWith({ 'token.json': claims, 'code/x.template.json': OTHERS, 'code/cut.json': '{', 'file.json': '{ "AssumeRolePolicyDocument": ' });

const cdk = new App({ outdir: join(folder, 'cdk.out'), context: { 'vpc-provider:account=1': {} } });
const stage = new Stage(cdk, 'Prod', { env: { account: '111111111111', region: 'eu-central-1' } });
const stack = new Stack(stage, 'Trust');
new TrustedRole(stack, 'Role', { workflow, roleName: 'of-the-stage' });
new Asset(stack, 'Folder', { path: join(folder, 'code') });
new Asset(stack, 'File', { path: join(folder, 'file.json') });
new TrustedRole(new NestedStack(stack, 'Nested'), 'Role', { workflow, roleName: 'of-the-nested-stack' });
cdk.synth();

const terraform = new TerraformApp({ outdir: join(folder, 'cdktf.out') });
const azure = new TerraformStack(terraform, 'azure');
new AzurermProvider(azure, 'Azure', { features: [{}] });
new TrustedIdentity(azure, 'Deploy', { workflow, identity: IdentitySource.create({ name: 'of-cdktf', resourceGroupName: 'identities', location: 'westeurope' }) });
new TerraformAsset(azure, 'Folder', { path: join(folder, 'code'), type: AssetType.DIRECTORY });
terraform.synth();

const below = (name: string) => readdirSync(join(folder, name), { recursive: true }) as string[];

test('both engines wrote what is in question here', () => {
  const paths = [...below('cdk.out'), ...below('cdktf.out')];
  const wanted = [
    /^assembly-Prod\/manifest\.json$/, /\.assets\.json$/, /asset\.[0-9a-f]{64}\/x\.template\.json$/, /asset\.[0-9a-f]{64}\.json$/, /\.nested\.template\.json$/,
    /\/assets\/.*\/x\.template\.json$/,
  ];
  for (const written of wanted) {
    expect(paths.filter((path) => written.test(path))).not.toEqual([]);
  }
});

test.each([[['cdk.out', 'cdktf.out']], [['cdk.out/assembly-Prod']]])('the identities of the app, and nothing else: %j', async (names) => {
  const { code, out, err } = await command(folder, ['decide', '--token', 'token.json', '--format', 'json', ...names]);
  const { decisions, skipped, unusable } = JSON.parse(out) as { decisions: { identity: string }[]; skipped: string[]; unusable: unknown[] };
  expect(decisions.map(({ identity }) => identity).filter((identity) => identity !== 'of-cdktf').sort()).toEqual(['of-the-nested-stack', 'of-the-stage']);
  expect({ code, err, skipped, unusable }).toEqual({ code: 0, err: '', skipped: [], unusable: [] });
});

test('what a shell makes of cdk.out/* is the same', async () => {
  const names = readdirSync(join(folder, 'cdk.out/assembly-Prod')).filter((name) => !name.startsWith('.')).sort().map((name) => `cdk.out/assembly-Prod/${name}`);
  const { code, out } = await command(folder, ['decide', '--token', 'token.json', '--expect', 'accept', ...names]);
  expect({ code, left: /not (?:read|usable)/.test(out) }).toEqual({ code: 0, left: false });
});

test('a template that is cut off in the middle of it is listed, and the others are answered', async () => {
  writeFileSync(join(folder, 'cdk.out/cut.template.json'), JSON.stringify(OTHERS).slice(0, -1));
  const { code, out } = await command(folder, ['decide', '--token', 'token.json', '--expect', 'accept', '--identity', 'of-the-stage', 'cdk.out']);
  expect({ code, listed: out.includes('  cdk.out/cut.template.json: a file is not JSON') }).toEqual({ code: 2, listed: true });
});
