import { SCOPE } from './brand';
import { isReference, requireGuid } from './text';
import { azureResourceGroupName } from '../../internal/catalogue/azure';
import { azureRootScope, azureScope } from '../../internal/catalogue/azure-rbac';
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

  private constructor(
    /** The id, as the role assignment gets it. */
    public readonly id: string,
  ) {
    SCOPE.mark(this);
  }
}
