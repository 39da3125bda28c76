import { blockReference } from '../references';
import { parseScope, ScopeLevel, scopeOfReference } from '../scopes';

/** The one kind of resource that a task is about. */
export interface ScopeKind {
  /** With its article: `a container registry`. */
  readonly noun: string;
  /** Code that gives one, for remedies. */
  readonly write: string;
  /** What the end of its id looks like. @default - it is a resource group */
  readonly provider?: RegExp;
}

const EXAMPLE = '/subscriptions/<id>/resourceGroups/<name>/providers';
const kind = (noun: string, provider: RegExp, write: string): ScopeKind => ({ noun, provider, write });
const ofId = (path: string) => `AzureScope.of('${EXAMPLE}/${path}')`;

export const REGISTRY = kind('a container registry', /\/providers\/Microsoft\.ContainerRegistry\/registries\/[^/]+$/i, ofId('Microsoft.ContainerRegistry/registries/<name>'));
export const CONTAINER = kind('a container of a storage account', /\/providers\/Microsoft\.Storage\/storageAccounts\/[^/]+\/blobServices\/default\/containers\/[^/]+$/i,
  "AzureScope.storageContainer('<id of the storage account>', 'tfstate')");
export const SECRET = kind('a secret of a key vault', /\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+\/secrets\/[^/]+$/i,
  "AzureScope.keyVaultSecret('<id of the key vault>', 'deploy-token')");
export const CLUSTER = kind('a cluster of Azure Kubernetes Service', /\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+$/i,
  ofId('Microsoft.ContainerService/managedClusters/<name>'));
export const NAMESPACE = kind('a namespace of a cluster of Azure Kubernetes Service', /\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+\/namespaces\/[^/]+$/i,
  "AzureScope.kubernetesNamespace('<id of the cluster>', 'shop')");
export const SITE = kind('an app of App Service or Functions, or a slot of one', /\/providers\/Microsoft\.Web\/sites\/[^/]+(\/slots\/[^/]+)?$/i, ofId('Microsoft.Web/sites/<name>'));
export const CONTAINER_APP = kind('a container app', /\/providers\/Microsoft\.App\/containerApps\/[^/]+$/i, ofId('Microsoft.App/containerApps/<name>'));
export const ENVIRONMENT = kind('an environment of Container Apps', /\/providers\/Microsoft\.App\/managedEnvironments\/[^/]+$/i, ofId('Microsoft.App/managedEnvironments/<name>'));
export const IDENTITY = kind('a managed identity', /\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i, ofId('Microsoft.ManagedIdentity/userAssignedIdentities/<name>'));
export const ENDPOINT = kind('an endpoint of Front Door', /\/providers\/Microsoft\.Cdn\/profiles\/[^/]+\/afdEndpoints\/[^/]+$/i, ofId('Microsoft.Cdn/profiles/<name>/afdEndpoints/<name>'));
export const GROUP: ScopeKind = { noun: 'a resource group', write: "AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-app' })" };

/**
 * Whether a scope is of a kind; its references are written as Terraform writes them. Undefined where it does not show: a variable, the output of
 * another stack.
 */
export function isOfKind(text: string, { provider }: ScopeKind): boolean | undefined {
  if (!text.startsWith('${')) return provider ? parseScope(text) !== undefined && provider.test(text) : parseScope(text)?.level === ScopeLevel.RESOURCE_GROUP;
  const block = blockReference(text);
  if (!block) return undefined;
  return provider ? block.shape !== undefined && provider.test(block.shape) : scopeOfReference(text).level === ScopeLevel.RESOURCE_GROUP;
}
