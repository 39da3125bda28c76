import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { AzureRole, AzureRoleAssignment, AzureScope, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { ProjectNumber, ProjectRole, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
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
  role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-releases/*'] }));
  return role;
}

function azure(app: TerraformApp): TrustedIdentity {
  const subscriptionId = '11111111-1111-1111-1111-111111111111';
  const stack = new TerraformStack(app, 'azure-releases');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId });
  const registry = `/subscriptions/${subscriptionId}/resourceGroups/releases/providers/Microsoft.ContainerRegistry/registries/myreleases`;
  return new TrustedIdentity(stack, 'Publish', {
    workflow: releaseAzure,
    identity: IdentitySource.create({ name: releaseAzure.name, resourceGroupName: 'identities', location: 'westeurope' }),
    roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Container Registry Repository Writer'), AzureScope.of(registry))],
  });
}

function gcp(app: TerraformApp): TrustedServiceAccount {
  const project = 'my-releases';
  const stack = new TerraformStack(app, 'gcp-releases');
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal('100000000001') });
  return pool.addServiceAccount(releaseTags, { accountId: releaseTags.name, roleAssignments: [ProjectRole.of('roles/artifactregistry.writer')] });
}
