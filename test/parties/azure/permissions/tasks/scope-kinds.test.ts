import {
  CLUSTER, CONTAINER, CONTAINER_APP, ENDPOINT, ENVIRONMENT, GROUP, IDENTITY, isOfKind, NAMESPACE, REGISTRY, ScopeKind, SECRET, SITE,
} from '../../../../../src/parties/azure/permissions';

const RG = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg';

/** What each kind is, by id and by reference. @see https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs (2026-11-28) */
const KINDS: readonly (readonly [ScopeKind, readonly string[]])[] = [
  [REGISTRY, [`${RG}/providers/Microsoft.ContainerRegistry/registries/r`, '${azurerm_container_registry.r.id}', '${data.azurerm_container_registry.r.id}']],
  [CONTAINER, [
    `${RG}/providers/Microsoft.Storage/storageAccounts/a/blobServices/default/containers/$web`, '${azurerm_storage_account.a.id}/blobServices/default/containers/c',
    '${azurerm_storage_container.c.resource_manager_id}', '${azurerm_storage_container.c.id}',
  ]],
  [SECRET, [`${RG}/providers/Microsoft.KeyVault/vaults/v/secrets/s`, '${azurerm_key_vault.v.id}/secrets/s', '${azurerm_key_vault_secret.s.resource_versionless_id}']],
  [CLUSTER, [`${RG}/providers/Microsoft.ContainerService/managedClusters/k`, '${azurerm_kubernetes_cluster.k.id}']],
  [NAMESPACE, [`${RG}/providers/Microsoft.ContainerService/managedClusters/k/namespaces/n`, '${azurerm_kubernetes_cluster.k.id}/namespaces/n', '${azurerm_kubernetes_cluster.k.id}/namespaces/${var.n}']],
  [SITE, [
    `${RG}/providers/Microsoft.Web/sites/s`, `${RG}/providers/Microsoft.Web/sites/s/slots/next`, '${azurerm_linux_web_app.s.id}', '${azurerm_windows_function_app.s.id}',
    '${azurerm_function_app_flex_consumption.s.id}', '${azurerm_linux_web_app_slot.s.id}', '${azurerm_linux_web_app.s.id}/slots/next',
  ]],
  [CONTAINER_APP, [`${RG}/providers/Microsoft.App/containerApps/a`, '${azurerm_container_app.a.id}']],
  [ENVIRONMENT, [`${RG}/providers/Microsoft.App/managedEnvironments/e`, '${azurerm_container_app_environment.e.id}']],
  [IDENTITY, [`${RG}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i`, '${azurerm_user_assigned_identity.i.id}']],
  [ENDPOINT, [`${RG}/providers/Microsoft.Cdn/profiles/p/afdEndpoints/e`, '${azurerm_cdn_frontdoor_endpoint.e.id}']],
  [GROUP, [RG, '${azurerm_resource_group.rg.id}', '${data.azurerm_resource_group.rg.id}', '/subscriptions/${var.s}/resourceGroups/rg']],
];

/** Wider than all of them, or none of them. */
const NONE = [
  '/', '', '/subscriptions/11111111-2222-3333-4444-555555555555', '/providers/Microsoft.Management/managementGroups/mg', '${azurerm_subscription.s.id}', '${azurerm_management_group.mg.id}',
  '${azurerm_storage_account.a.id}', '${azurerm_key_vault.v.id}', '${azurerm_key_vault_secret.s.id}', '${azurerm_something_new.x.id}', '${azurerm_container_registry.r.name}',
  `${RG}/providers/Microsoft.KeyVault/vaults/v`, `${RG}/providers/Microsoft.KeyVault/vaults/v/secrets/s/versions`, `x${RG}/providers/Microsoft.ContainerRegistry/registries/r`,
];

describe.each(KINDS)('$noun', (kind, own) => {
  test.each(own)('is %s, in any letter case', (scope) => {
    expect(isOfKind(scope, kind)).toBe(true);
    if (!scope.includes('${')) expect(isOfKind(scope.toUpperCase(), kind)).toBe(true);
  });

  test('is nothing else', () => {
    const others = [...NONE, ...KINDS.filter(([other]) => other !== kind).flatMap(([, scopes]) => scopes)];
    expect(others.filter((scope) => isOfKind(scope, kind) !== false)).toEqual([]);
  });

  test.each(['${var.scope}', '${local.scope}', '${data.terraform_remote_state.platform.outputs.id}', '${module.x.id}', '${azapi_resource.x.id}'])('may be %s: nothing tells', (scope) => {
    expect(isOfKind(scope, kind)).toBeUndefined();
  });
});
