const SITE = ['azurerm_linux_web_app', 'azurerm_windows_web_app', 'azurerm_linux_function_app', 'azurerm_windows_function_app', 'azurerm_function_app_flex_consumption'];
const SLOT = ['azurerm_linux_web_app_slot', 'azurerm_windows_web_app_slot', 'azurerm_linux_function_app_slot', 'azurerm_windows_function_app_slot'];
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';
const GROUP = `${SUBSCRIPTION}/resourceGroups/x`;

/** What an id of these types looks like: what follows it is judged as if it followed that. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['azurerm_subscription', SUBSCRIPTION],
  ['azurerm_resource_group', GROUP],
  ['azurerm_container_registry', `${GROUP}/providers/Microsoft.ContainerRegistry/registries/x`],
  ['azurerm_storage_account', `${GROUP}/providers/Microsoft.Storage/storageAccounts/x`],
  ['azurerm_storage_container', `${GROUP}/providers/Microsoft.Storage/storageAccounts/x/blobServices/default/containers/x`],
  ['azurerm_key_vault', `${GROUP}/providers/Microsoft.KeyVault/vaults/x`],
  ['azurerm_key_vault_secret', `${GROUP}/providers/Microsoft.KeyVault/vaults/x/secrets/x`],
  ['azurerm_kubernetes_cluster', `${GROUP}/providers/Microsoft.ContainerService/managedClusters/x`],
  ['azurerm_container_app', `${GROUP}/providers/Microsoft.App/containerApps/x`],
  ['azurerm_container_app_environment', `${GROUP}/providers/Microsoft.App/managedEnvironments/x`],
  ['azurerm_user_assigned_identity', `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/x`],
  ['azurerm_cdn_frontdoor_endpoint', `${GROUP}/providers/Microsoft.Cdn/profiles/x/afdEndpoints/x`],
  ...SITE.map((type): [string, string] => [type, `${GROUP}/providers/Microsoft.Web/sites/x`]),
  ...SLOT.map((type): [string, string] => [type, `${GROUP}/providers/Microsoft.Web/sites/x/slots/x`]),
]);

/**
 * The attribute that is the id in Azure Resource Manager, where that is not `id` alone. The `id` of a secret is its address in the vault; that of a
 * container is its address in the account unless the block says `storage_account_id`.
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/key_vault_secret (2026-11-28)
 */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['azurerm_key_vault_secret', ['resource_versionless_id']],
  ['azurerm_storage_container', ['resource_manager_id', 'id']],
]);

const REFERENCE = /^\$\{(?:data\.)?(azurerm_[a-z0-9_]+)\.[a-zA-Z0-9_-]+\.([a-z_]+)\}/;

/** A reference to a block of azurerm at the beginning of a text. */
export interface BlockReference {
  readonly type: string;
  /** Whether its attribute is an id of Azure Resource Manager, as far as it is known here. */
  readonly isId: boolean;
  /** What follows the reference. */
  readonly rest: string;
  /** The text as an id of the same shape, without the reference. @default - of this type, or this attribute, nothing is known here */
  readonly shape?: string;
}

/** Takes apart a text that begins with a reference to a block of azurerm; undefined for any other. */
export function blockReference(text: string): BlockReference | undefined {
  const found = REFERENCE.exec(text);
  if (!found) return undefined;
  const [whole, type, attribute] = found;
  const [isId, rest, shape] = [(ATTRIBUTES.get(type) ?? ['id']).includes(attribute), text.slice(whole.length), SHAPES.get(type)];
  return { type, isId, rest, shape: isId && shape !== undefined ? shape + rest : undefined };
}
