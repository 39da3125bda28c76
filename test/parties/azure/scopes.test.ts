import { IDENTITY_NAME, MANAGEMENT_GROUP_NAME, parseIdentityId, parseScope, RESOURCE_GROUP_NAME, ScopeLevel, scopeOfReference } from '../../../src/parties/azure';

const SUB = '/subscriptions/11111111-2222-3333-4444-555555555555';

test.each([
  [SUB, ScopeLevel.SUBSCRIPTION],
  [SUB.toUpperCase(), ScopeLevel.SUBSCRIPTION],
  [`${SUB}/resourceGroups/rg-app`, ScopeLevel.RESOURCE_GROUP],
  [`${SUB}/resourcegroups/rg-app`, ScopeLevel.RESOURCE_GROUP],
  [`${SUB}/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/data`, ScopeLevel.RESOURCE],
  [`${SUB}/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/data/blobServices/default/containers/c`, ScopeLevel.RESOURCE],
  [`${SUB}/providers/Microsoft.Network/networkManagers/n`, ScopeLevel.RESOURCE],
  ['/providers/Microsoft.Management/managementGroups/mg-root', ScopeLevel.MANAGEMENT_GROUP],
  ['/subscriptions/${data.azurerm_client_config.me.subscription_id}', ScopeLevel.SUBSCRIPTION],
  ['/subscriptions/${var.sub}/resourceGroups/rg-${var.env}', ScopeLevel.RESOURCE_GROUP],
])('%s is a %s', (id, level) => {
  expect(parseScope(id)?.level).toBe(level);
});

test.each([
  '/', '', ' ', '//', 'subscriptions/x', '/subscriptions', '/subscriptions/', '/subscriptions/my-subscription', `${SUB}/`, `${SUB}\n`, ` ${SUB}`, `${SUB}/resourceGroups`,
  `${SUB}/resourceGroups/`, `${SUB}/resourceGroups/rg.`, `${SUB}/resourceGroups/a b`, `${SUB}/resourceGroups/*`, `${SUB}/resourceGroups/rg/providers`,
  `${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts`, `${SUB}/resourceGroups/rg/x`,
  '/providers/Microsoft.Management/managementGroups/', '/providers/Microsoft.Management/managementGroups/a/b', '/providers/Microsoft.Billing/billingAccounts/1',
  '/providers/Microsoft.Capacity', '/providers/Microsoft.Subscription/aliases/a', `${SUB}/resourceGroups/"\${x}`,
])('%j is no scope', (id) => {
  expect(parseScope(id)).toBeUndefined();
});

test.each([
  ['${azurerm_resource_group.rg.id}', ScopeLevel.RESOURCE_GROUP],
  ['${data.azurerm_resource_group.rg.id}', ScopeLevel.RESOURCE_GROUP],
  ['${azurerm_storage_account.data.id}', ScopeLevel.RESOURCE],
  ['${data.azurerm_subscription.current.id}', ScopeLevel.SUBSCRIPTION],
  ['${azurerm_subscription.new.id}', ScopeLevel.SUBSCRIPTION],
  ['${azurerm_management_group.mg.id}', ScopeLevel.MANAGEMENT_GROUP],
  ['${var.scope}', ScopeLevel.UNKNOWN],
  ['${azurerm_storage_account.data.name}', ScopeLevel.UNKNOWN],
  ['${data.terraform_remote_state.other.outputs.id}', ScopeLevel.UNKNOWN],
  ['${azurerm_storage_account.data.id}/blobServices/default', ScopeLevel.RESOURCE],
  ['${azurerm_storage_account.data.id}/blobServices/default/containers/$web', ScopeLevel.RESOURCE],
  ['${azurerm_storage_container.state.resource_manager_id}', ScopeLevel.RESOURCE],
  ['${azurerm_key_vault_secret.token.resource_versionless_id}', ScopeLevel.RESOURCE],
  ['${azurerm_key_vault_secret.token.id}', ScopeLevel.UNKNOWN],
  ['${azurerm_kubernetes_cluster.main.id}/namespaces/app', ScopeLevel.RESOURCE],
  ['${azurerm_kubernetes_cluster.main.id}/namespaces/${var.namespace}', ScopeLevel.RESOURCE],
  ['${azurerm_kubernetes_cluster.main.id}/..', ScopeLevel.UNKNOWN],
  ['${azurerm_something_new.main.id}/parts/a', ScopeLevel.RESOURCE],
  ['${azurerm_something_new.main.id}/parts/..', ScopeLevel.UNKNOWN],
  ['${azurerm_resource_group.rg.id}/providers/Microsoft.Storage/storageAccounts/data', ScopeLevel.RESOURCE],
  ['${azurerm_subscription.current.id}/resourceGroups/rg', ScopeLevel.UNKNOWN],
  ['${azurerm_management_group.mg.id}/x', ScopeLevel.UNKNOWN],
  ['${azurerm_storage_account.data[0].id}', ScopeLevel.UNKNOWN],
])('%s is taken for a %s', (reference, level) => {
  expect(scopeOfReference(reference).level).toBe(level);
});

test.each([
  [RESOURCE_GROUP_NAME.value, 90], [MANAGEMENT_GROUP_NAME.value, 90], [IDENTITY_NAME.value, 128],
])('%s takes its longest name and no longer one', (rule, longest) => {
  expect([rule.test('a'.repeat(longest)), rule.test('a'.repeat(longest + 1))]).toEqual([true, false]);
});

test('an identity has at least 3 characters', () => {
  expect([IDENTITY_NAME.value.test('abc'), IDENTITY_NAME.value.test('ab')]).toEqual([true, false]);
});

test.each([
  [`${SUB}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ci`, { subscriptionId: SUB.split('/')[2], resourceGroupName: 'rg', name: 'id-ci' }],
  [`${SUB}/resourcegroups/rg/providers/microsoft.managedidentity/userassignedidentities/id-ci`, { subscriptionId: SUB.split('/')[2], resourceGroupName: 'rg', name: 'id-ci' }],
  [`${SUB}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ci/federatedIdentityCredentials/x`, undefined],
  [`${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/id-ci`, undefined],
  ['id-ci', undefined],
])('identity id %s', (id, parsed) => {
  expect(parseIdentityId(id)).toEqual(parsed);
});
