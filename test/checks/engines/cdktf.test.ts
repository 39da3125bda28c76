import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from '@cdktf/provider-azuread/lib/application';
import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationPasswordA } from '@cdktf/provider-azuread/lib/application-password';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { DataAzurermSubscription } from '@cdktf/provider-azurerm/lib/data-azurerm-subscription';
import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { IamWorkloadIdentityPool } from '@cdktf/provider-google/lib/iam-workload-identity-pool';
import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { ProjectIamCustomRole } from '@cdktf/provider-google/lib/project-iam-custom-role';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import { ServiceAccountKey } from '@cdktf/provider-google/lib/service-account-key';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { App, TerraformStack } from 'cdktf';
import { found } from './found';

const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:prod';
const AUDIENCE = ['api://AzureADTokenExchange'];

/** What the rules say of a stack that cdktf wrote. */
function lint(write: (stack: TerraformStack) => void): string[] {
  const outdir = mkdtempSync(join(tmpdir(), 'checks-'));
  try {
    const app = new App({ outdir, skipValidation: true });
    write(new TerraformStack(app, 'app'));
    app.synth();
    return found('cdk.tf.json', JSON.parse(readFileSync(join(outdir, 'stacks', 'app', 'cdk.tf.json'), 'utf8')));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function identity(stack: TerraformStack): { readonly group: ResourceGroup; readonly identity: UserAssignedIdentity } {
  const group = new ResourceGroup(stack, 'Group', { name: 'identities', location: 'westeurope' });
  const made = new UserAssignedIdentity(stack, 'Deploy', { name: 'deploy', resourceGroupName: group.name, location: group.location });
  new FederatedIdentityCredential(stack, 'Credential', {
    name: 'prod', parentId: made.id, resourceGroupName: group.name, issuer: ISSUER, audience: AUDIENCE, subject: SUBJECT,
  });
  return { group, identity: made };
}

test('a managed identity over its own group, its subscription, and one registry', () => {
  const assign = (roleDefinitionName: string, scopeOf: (stack: TerraformStack, group: ResourceGroup) => string) => lint((stack) => {
    const { group, identity: { principalId } } = identity(stack);
    new RoleAssignment(stack, 'Role', { principalId, roleDefinitionName, scope: scopeOf(stack, group) });
  });
  expect(assign('Contributor', (_stack, { id }) => id)).toEqual(['changes-own-trust: Contributor on <azurerm_resource_group.Group.id>']);
  expect(assign('Owner', (stack) => new DataAzurermSubscription(stack, 'Current', {}).id)).toEqual(['administrator: Owner on <data.azurerm_subscription.Current.id>']);
  expect(assign('Contributor', (stack) => new ResourceGroup(stack, 'App', { name: 'app', location: 'westeurope' }).id)).toEqual([]);
});

test('an application with a role and a client secret', () => {
  expect(lint((stack) => {
    const application = new Application(stack, 'App', { displayName: 'deploy' });
    const { objectId: principalId } = new ServicePrincipal(stack, 'Principal', { clientId: application.clientId });
    new ApplicationFederatedIdentityCredential(stack, 'Prod', {
      applicationId: application.id, displayName: 'prod', issuer: ISSUER, audiences: AUDIENCE, subject: SUBJECT,
    });
    new ApplicationPasswordA(stack, 'Password', { applicationId: application.id });
    new RoleAssignment(stack, 'Role', { principalId, roleDefinitionName: 'User Access Administrator', scope: '/subscriptions/00000000-0000-0000-0000-000000000001' });
  })).toEqual([
    'gives-permissions: User Access Administrator on /subscriptions/00000000-0000-0000-0000-000000000001',
    'static-key: a client secret of <azuread_application.App.id> is made here',
  ]);
});

function account(stack: TerraformStack): ServiceAccount {
  const { workloadIdentityPoolId } = new IamWorkloadIdentityPool(stack, 'Pool', { project: '111111111111', workloadIdentityPoolId: 'build' });
  new IamWorkloadIdentityPoolProvider(stack, 'Provider', {
    project: '111111111111',
    workloadIdentityPoolId,
    workloadIdentityPoolProviderId: 'github',
    oidc: { issuerUri: ISSUER },
    attributeMapping: { 'google.subject': 'assertion.repository_id', 'attribute.repository_id': 'assertion.repository_id' },
    attributeCondition: "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'",
  });
  const made = new ServiceAccount(stack, 'Deploy', { project: 'my-project', accountId: 'deploy' });
  const member = 'principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/attribute.repository_id/456789';
  new ServiceAccountIamMember(stack, 'Runs', { serviceAccountId: made.name, role: 'roles/iam.workloadIdentityUser', member });
  return made;
}

test('a service account with roles on its project, on a bucket, on another account, and a key', () => {
  const grant = (role: string) => lint((stack) => void new ProjectIamMember(stack, 'Role', { project: 'my-project', role, member: account(stack).member }));
  expect(grant('roles/editor')).toEqual(['administrator: roles/editor on project my-project']);
  expect(grant('roles/iam.serviceAccountUser')).toEqual(['becomes-others: roles/iam.serviceAccountUser on project my-project']);
  expect(grant('roles/run.developer')).toEqual([]);
  expect(lint((stack) => {
    const made = account(stack);
    new StorageBucketIamMember(stack, 'Assets', { bucket: 'assets', role: 'roles/storage.objectAdmin', member: `serviceAccount:${made.email}` });
    new ServiceAccountKey(stack, 'Key', { serviceAccountId: made.name });
  })).toEqual(['static-key: a service account key of deploy is made here']);
  expect(lint((stack) => {
    const role = new ProjectIamCustomRole(stack, 'Own', { project: 'my-project', roleId: 'own', title: 'own', permissions: ['iam.workloadIdentityPoolProviders.update'] });
    new ProjectIamMember(stack, 'Role', { project: 'my-project', role: role.name, member: account(stack).member });
  })).toEqual(['changes-own-trust: the custom role google_project_iam_custom_role.Own on project my-project']);
});
