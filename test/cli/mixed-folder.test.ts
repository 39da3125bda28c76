import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { command, folderWith } from './fixture';
import { template } from './role-template';
import { beginsTrust } from '../../src/artifacts';
import { TrustedProvider, TrustedRole } from '../../src/constructs/aws';
import { ProjectNumber, TrustedPool } from '../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';

// What a repository has beside its templates: everything that trusts is found, and all else is left alone without a word too many.
const outdir = mkdtempSync(join(tmpdir(), 'mixed-'));
afterAll(() => rmSync(outdir, { recursive: true }));

function synthesized(): Record<string, string> {
  const repository = GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '1', repositoryId: '2' });
  const workflow = new GitHubWorkflow({ name: 'deploy', repository, refs: [GitRef.protectedBranch('main')] });
  const cdk = new App({ outdir: join(outdir, 'cdk.out') });
  const stack = new Stack(cdk, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Provider', [workflow]);
  new TrustedRole(stack, 'Role', { workflow, roleName: 'by-cdk' });
  cdk.synth();
  const terraform = new TerraformApp({ outdir: join(outdir, 'cdktf.out') });
  const gcp = new TerraformStack(terraform, 'gcp');
  new GoogleProvider(gcp, 'Google', { project: 'my-project' });
  new TrustedPool(gcp, 'Pool', { poolId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001') }).addServiceAccount(workflow, { accountId: 'by-cdktf' });
  terraform.synth();
  const read = (...path: string[]) => readFileSync(join(outdir, ...path), 'utf8');
  return {
    'infra/cdk.out/aws.template.json': read('cdk.out', 'aws.template.json'),
    'infra/cdk.out/manifest.json': read('cdk.out', 'manifest.json'),
    'infra/cdk.out/tree.json': read('cdk.out', 'tree.json'),
    'infra/cdktf.out/stacks/gcp/cdk.tf.json': read('cdktf.out', 'stacks', 'gcp', 'cdk.tf.json'),
  };
}

const policy = JSON.parse(JSON.stringify(template('x', 'repo:acme@1/shop@2:ref:refs/heads/main').Resources)) as Record<string, { Properties: { AssumeRolePolicyDocument: object } }>;
const [{ Properties: { AssumeRolePolicyDocument } }] = Object.values(policy);
const role = { Role: { RoleName: 'by-answer', Arn: 'arn:aws:iam::111111111111:role/by-answer', AssumeRolePolicyDocument } };

const folder = folderWith({
  ...synthesized(),
  'answers/role': role,
  'answers/without-ending': `\uFEFF\n${JSON.stringify({ Role: { ...role.Role, RoleName: 'with-bom', Arn: 'arn:aws:iam::111111111111:role/with-bom' } })}`,
  'answers/template': 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n',
  'package.json': { name: 'shop', version: '1.0.0', dependencies: { express: '^5.0.0' } },
  'package-lock.json': { name: 'shop', lockfileVersion: 3, packages: Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`node_modules/p${index}`, { version: '1.0.0' }])) },
  'tsconfig.json': { compilerOptions: { strict: true } },
  '.github/workflows/deploy.yml': 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n',
  'ci.yml': 'stages: [deploy]\ndeploy:\n  script: [make]\n',
  'Makefile': 'all: build\n\nbuild:\n\tmake -C src\n',
  'LICENSE': 'Apache License\nVersion 2.0\n',
  'Dockerfile': 'FROM scratch\n',
  'bin/tool': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe]),
  'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  'README.md': '# Shop\n',
  'node_modules/other/role.json': role,
});

test('every identity is found, and no file of others is in the way', async () => {
  const { code, out, err } = await command(folder, ['list', '.', '--format', 'json']);
  const listing = JSON.parse(out) as { identities: { identity: string }[]; unusable: unknown[]; skipped: string[] };
  expect([code, err]).toEqual([0, '']);
  expect(listing.identities.map(({ identity }) => identity).sort()).toEqual(['by-answer', 'by-cdk', 'by-cdktf', 'with-bom']);
  expect(listing.unusable).toEqual([]);
  expect(listing.skipped.filter((path) => /Makefile|LICENSE|Dockerfile|tool|png|md$|node_modules/.test(path))).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['JSON', '{"a": 1}', true], ['a byte order mark', '\uFEFF[]', true], ['a comment', `${'# Licence\n'.repeat(500)}Resources:\n`, true], ['a key in quotes', '"Resources": {}', true],
  ['a list', '- apiVersion: v1\n', true], ['a version of YAML', '%YAML 1.2\n---\nMappings: {}\n', true], ['HCL', 'resource "aws_iam_role" "x" {\n', true],
  ['a Makefile', 'all: build\n', false], ['a script', '#!/bin/sh\nset -e\n', false], ['prose', 'Apache License\n', false], ['nothing', '', false], ['bytes', '\u007fELF\u0000', false],
])('%s begins like an artifact, or does not', (_, head, is) => expect(beginsTrust(head)).toBe(is));

test('what may hold trust and cannot be read is told, also without an ending', async () => {
  const broken = folderWith({ 'role': '{ "Role": ', 'main.tf': 'resource "aws_iam_role" "x" {}\n', 'ok.json': role });
  const { out } = await command(broken, ['list', '.', '--format', 'json']);
  const { unusable } = JSON.parse(out) as { unusable: { file: string }[] };
  expect(unusable.map(({ file }) => file).sort()).toEqual(['main.tf', 'role']);
});
