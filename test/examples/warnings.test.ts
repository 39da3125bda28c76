import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { isMeant, warningsOf } from './warnings';
import { writeFiles } from '../../examples/shared/synth';
import { TrustedRole } from '../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';

const scratch = mkdtempSync(join(tmpdir(), 'warnings-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('a workflow without a tier would be noticed, by both engines', () => {
  const apps = { cdk: new App({ outdir: join(scratch, 'cdk.out') }), terraform: new TerraformApp({ outdir: join(scratch, 'cdktf.out') }) };
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-app', ownerId: '123456', repositoryId: '456789' });
  const workflow = new GitHubWorkflow({ name: 'untold', repository, refs: [GitRef.protectedBranch('main')] });
  new TrustedRole(new Stack(apps.cdk, 'aws', { env: { account: '111111111111', region: 'eu-central-1' } }), 'Role', { workflow });
  const azure = new TerraformStack(apps.terraform, 'azure');
  new AzurermProvider(azure, 'Azure', { features: [{}], subscriptionId: '11111111-1111-1111-1111-111111111111' });
  new TrustedIdentity(azure, 'Identity', {
    workflow, identity: IdentitySource.create({ name: 'untold', resourceGroupName: 'identities', location: 'westeurope' }),
  });
  const found = warningsOf(writeFiles(apps));
  expect(found.map((warning) => warning.slice(0, warning.indexOf(':')))).toEqual(['aws/Role', 'azure/Identity']);
  expect(found.every((warning) => warning.includes('the trusted workflow untold has no tier') && !isMeant(warning))).toBe(true);
});
