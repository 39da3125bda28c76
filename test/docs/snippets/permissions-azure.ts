import { RoleDefinition } from '@cdktf/provider-azurerm/lib/role-definition';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { TerraformStack } from 'cdktf';

/** What a team has already. */
interface Resources {
  readonly group: { readonly id: string };
  readonly registry: { readonly id: string };
  readonly cluster: { readonly id: string };
  readonly account: { readonly id: string };
  readonly vault: { readonly id: string };
  readonly endpoint: { readonly id: string };
}

export function tasks(release: TrustedIdentity, plan: TrustedIdentity, { registry, cluster, account, vault }: Resources): void {
  AzureTask.pushImages({ registry: AzureScope.of(registry.id) }).grantTo(release);
  AzureTask.deployKubernetes({ clusterId: cluster.id, namespaces: ['shop'] }).grantTo(release);
  AzureTask.readSecret({ vaultId: vault.id, secret: 'deploy-token' }).grantTo(release);
  const state = AzureScope.storageContainer(account.id, 'tfstate');
  AzureTask.planTerraform({ state, resourceGroups: [AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-shop' })] }).grantTo(plan);
}

export function site(stack: TerraformStack, deploy: TrustedIdentity, { account, endpoint, group }: Resources): void {
  const purge = new RoleDefinition(stack, 'Purge', { name: 'purge-shop', scope: group.id, permissions: [{ actions: AzureTask.PURGE_ACTIONS }] });
  AzureTask.deploySite({
    container: AzureScope.storageContainer(account.id, '$web'),
    purge: { endpoint: AzureScope.of(endpoint.id), role: AzureRole.custom(purge.roleDefinitionResourceId) },
  }).grantTo(deploy);
}

export function own(deploy: TrustedIdentity, { vault }: Resources): void {
  AzureTask.of({
    id: 'list-secrets',
    text: 'list the names of the secrets of the vault',
    access: [TaskAccess.READ_CONFIGURATION],
    assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Key Vault Reader'), AzureScope.of(vault.id))],
    why: 'the inventory compares the names with those that the code asks for',
    source: 'https://learn.microsoft.com/en-us/azure/key-vault/general/rbac-guide',
  }).grantTo(deploy);
}
