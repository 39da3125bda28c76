import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The folders of aws-cdk-lib, and the other SDKs, that a program loads: run in a process of its own. */
function loadedBy(program: string): string[] {
  const report = `
    const files = Object.keys(require.cache).map((file) => file.replaceAll('\\\\', '/'));
    const parts = files.map((file) => /\\/node_modules\\/(aws-cdk-lib\\/[^/]+|@cdktf|cdktf|@bufbuild)\\//.exec(file)?.[1]).filter(Boolean);
    console.log(JSON.stringify([...new Set(parts)].sort()));`;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--input-type=commonjs', '--eval', program + report], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1)!) as string[];
}

const BY_HAND = `
  const { App, Stack } = require('aws-cdk-lib/core');
  const { Role, WebIdentityPrincipal, OidcProviderNative } = require('aws-cdk-lib/aws-iam');
  const stack = new Stack(new App({ analyticsReporting: false }), 'S');
  new OidcProviderNative(stack, 'P', { url: 'https://issuer.example', clientIds: ['a'] });
  new Role(stack, 'R', { assumedBy: new WebIdentityPrincipal('arn') });`;

const WITH_US = `
  const { App, Stack } = require('aws-cdk-lib/core');
  const { TrustedRole, TrustedProvider } = require('./src/constructs/aws');
  const { GitHubRepository, GitHubWorkflow } = require('./src/issuers');
  const repository = GitHubRepository.immutable({ owner: 'o', name: 'r', ownerId: '1', repositoryId: '2' });
  const workflow = new GitHubWorkflow({ name: 'w', repository, environment: 'prod' });
  const stack = new Stack(new App({ analyticsReporting: false }), 'S');
  TrustedProvider.forWorkflows(stack, 'P', [workflow]);
  new TrustedRole(stack, 'R', { workflow });`;

test('a one-role app loads no more of aws-cdk-lib than the same written by hand, and no other SDK', () => {
  const byHand = loadedBy(BY_HAND);
  expect(byHand).toContain('aws-cdk-lib/aws-iam');
  expect(loadedBy(WITH_US)).toEqual(byHand);
}, 60_000);
