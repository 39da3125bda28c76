import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { AwsPackageFormat, AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { releaseAzure, releaseTags } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  return {
    holdings: [
      { workflow: releaseTags, identities: [aws(apps.cdk), gcp(apps.terraform)], azureRefuses: 'azure-subject-pattern' },
      { workflow: releaseAzure, identities: [azure(apps.terraform)] },
    ],
    files: writeFiles(apps),
  };
}

function aws(app: App): TrustedRole {
  const stack = new Stack(app, 'aws-releases', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [releaseTags]);
  const role = new TrustedRole(stack, 'Publish', { workflow: releaseTags, roleName: releaseTags.name });
  AwsTask.publishPackage({ domain: 'my-org', repository: 'npm', format: AwsPackageFormat.NPM, packageName: 'my-package' }).grantTo(role);
  return role;
}

function azure(app: TerraformApp): TrustedIdentity {
  const subscriptionId = '11111111-1111-1111-1111-111111111111';
  const stack = new TerraformStack(app, 'azure-releases');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const registry = `/subscriptions/${subscriptionId}/resourceGroups/releases/providers/Microsoft.ContainerRegistry/registries/myreleases`;
  const identity = new TrustedIdentity(stack, 'Publish', {
    workflow: releaseAzure,
    identity: IdentitySource.create({ name: releaseAzure.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  AzureTask.pushImages({ registry: AzureScope.of(registry), repositoryPermissions: true }).grantTo(identity);
  return identity;
}

function gcp(app: TerraformApp): TrustedServiceAccount {
  const project = 'my-releases';
  const stack = new TerraformStack(app, 'gcp-releases');
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal('100000000001') });
  const account = pool.addServiceAccount(releaseTags, { accountId: releaseTags.name });
  GcpTask.publishPackage({ project, location: 'europe-west1', repository: 'npm' }).grantTo(account);
  return account;
}
