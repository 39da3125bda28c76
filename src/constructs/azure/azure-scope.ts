import { SCOPE } from './brand';
import { CONTAINERS, NAMESPACES, PartOf, SECRETS } from './scope-parts';
import { isReference, requireGuid } from './text';
import { azureResourceGroupName } from '../../internal/catalogue/azure';
import { azureRootScope, azureScope, azureScopePart } from '../../internal/catalogue/azure-rbac';
import { checkProps, isText, PropertyKinds } from '../../internal/check-props';
import { MANAGEMENT_GROUP_NAME, RESOURCE_GROUP_NAME } from '../../parties/azure/facts';
import { parseScope } from '../../parties/azure/permissions';

/** What may stand around the reference in a name or an id: nothing that Terraform reads as a template. */
const AROUND_A_NAME = /^[\w().-]*$/;
const AROUND_AN_ID = /^[\w().\-/]*$/;

/** A resource group, by its name. */
export interface ResourceGroupProps {
  /** The subscription: a GUID. */
  readonly subscriptionId: string;
  /** The name, of 1 to 90 characters, or a reference of cdktf to it. */
  readonly name: string;
}

const RESOURCE_GROUP_KINDS: PropertyKinds<ResourceGroupProps> = {
  subscriptionId: { is: isText, write: "'<subscription id>'", required: true },
  name: { is: isText, write: "'rg-app'", required: true },
};

/**
 * What a role assignment covers. The root `/` and the tenant-wide scopes of billing and capacity are refused.
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview
 */
export class AzureScope {
  /** One resource group, by its name. */
  public static resourceGroup(props: ResourceGroupProps): AzureScope {
    checkProps('AzureScope.resourceGroup', props, RESOURCE_GROUP_KINDS);
    const { subscriptionId, name } = props;
    requireGuid('subscription id', subscriptionId);
    if (!isReference('name of the resource group', name, AROUND_A_NAME) && !RESOURCE_GROUP_NAME.value.test(name)) throw azureResourceGroupName(name);
    return new AzureScope(`/subscriptions/${subscriptionId}/resourceGroups/${name}`);
  }

  /** A whole subscription, by its GUID. Broad roles are refused here unless the assignment says why. */
  public static subscription(subscriptionId: string): AzureScope {
    return new AzureScope(`/subscriptions/${requireGuid('subscription id', subscriptionId)}`);
  }

  /** A management group with all its subscriptions, by its name, of 1 to 90 characters. Broad roles are refused here unless the assignment says why. */
  public static managementGroup(name: string): AzureScope {
    const id = `/providers/Microsoft.Management/managementGroups/${name}`;
    if (!isReference('name of the management group', name, AROUND_A_NAME) && !MANAGEMENT_GROUP_NAME.value.test(name)) throw azureScope(id);
    return new AzureScope(id);
  }

  /**
   * A resource, resource group, subscription or management group, by its full id; or by the `id` of one in the same stack.
   * A reference whose kind does not show (a variable, an output of another stack) is taken for a subscription.
   */
  public static of(id: string): AzureScope {
    if (isReference('scope', id, AROUND_AN_ID)) return new AzureScope(id);
    if (/^\s*\/?\s*$/.test(id)) throw azureRootScope(id);
    if (/[$%]\{/.test(id) || !parseScope(id)) throw azureScope(id);
    return new AzureScope(id);
  }

  /**
   * One container of a storage account, by the `id` of the account and its own name: 3 to 63 lower-case letters, digits and `-`, or `$web`.
   * Throws for any other.
   */
  public static storageContainer(accountId: string, name: string): AzureScope {
    return AzureScope.part(accountId, CONTAINERS, name);
  }

  /** One secret of a key vault, all its versions, by the `id` of the vault and its own name. The vault must use Azure RBAC. Throws for any other. */
  public static keyVaultSecret(vaultId: string, name: string): AzureScope {
    return AzureScope.part(vaultId, SECRETS, name);
  }

  /** One namespace of a cluster of Azure Kubernetes Service that uses Azure RBAC, by the `id` of the cluster and its own name. Throws for any other. */
  public static kubernetesNamespace(clusterId: string, name: string): AzureScope {
    return AzureScope.part(clusterId, NAMESPACES, name);
  }

  private static part(owner: string, { provider, name: rule, path, allowed, write }: PartOf, name: string): AzureScope {
    const id = `${owner}/${path}/${name}`;
    const isOwner = isText(owner) && (isReference('id', owner, AROUND_AN_ID) ? !owner.startsWith('/') || provider.test(owner)
      : !/[$%]\{/.test(owner) && parseScope(owner) !== undefined && provider.test(owner));
    if (!isOwner || !isText(name) || !(isReference('name', name, AROUND_A_NAME) || rule.test(name))) throw azureScopePart(id, allowed, write);
    return new AzureScope(id);
  }

  private constructor(
    /** The id, as the role assignment gets it. */
    public readonly id: string,
  ) {
    SCOPE.mark(this);
  }
}
