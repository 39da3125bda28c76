/** A resource with parts that are scopes, and what the parts may be called. */
export interface PartOf {
  /** What the end of its id looks like. */
  readonly provider: RegExp;
  /** What a part may be called. */
  readonly name: RegExp;
  /** What stands between the two. */
  readonly path: string;
  /** The same in words. */
  readonly allowed: string;
  /** Code that gives one. */
  readonly write: string;
}

const EXAMPLE = '/subscriptions/<id>/resourceGroups/<name>/providers';

/** @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules (2026-11-28) */
export const CONTAINERS: PartOf = {
  provider: /\/providers\/Microsoft\.Storage\/storageAccounts\/[^/]+$/i,
  name: /^(?:\$(?:web|root|logs)|(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9])$/,
  path: 'blobServices/default/containers',
  allowed: 'the id of a storage account, and a name of 3 to 63 lower-case letters, digits and single dashes, or $web, $root, $logs',
  write: `AzureScope.storageContainer('${EXAMPLE}/Microsoft.Storage/storageAccounts/<name>', 'tfstate')`,
};
export const SECRETS: PartOf = {
  provider: /\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+$/i,
  name: /^[A-Za-z0-9-]{1,127}$/,
  path: 'secrets',
  allowed: 'the id of a key vault, and a name of 1 to 127 letters, digits and dashes',
  write: `AzureScope.keyVaultSecret('${EXAMPLE}/Microsoft.KeyVault/vaults/<name>', 'deploy-token')`,
};
export const NAMESPACES: PartOf = {
  provider: /\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+$/i,
  name: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  path: 'namespaces',
  allowed: 'the id of a cluster of Azure Kubernetes Service, and a name of 1 to 63 lower-case letters, digits and dashes',
  write: `AzureScope.kubernetesNamespace('${EXAMPLE}/Microsoft.ContainerService/managedClusters/<name>', 'shop')`,
};
