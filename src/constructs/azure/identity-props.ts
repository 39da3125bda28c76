/** A managed identity that the construct creates. */
export interface NewIdentityProps {
  /**
   * Name of the identity: 3 to 128 ASCII letters, digits, `-` and `_`, the first a letter or a digit. A literal. It cannot be changed.
   * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules
   */
  readonly name: string;

  /**
   * Resource group of the identity: a literal of 1 to 90 characters, or the `name` of one in the same stack.
   * Best one that the pipeline itself has no broad role in.
   */
  readonly resourceGroupName: string;

  /** Region, `westeurope` or `West Europe`, or the `location` of a resource group of the same stack. It must belong to the chosen cloud. */
  readonly location: string;

  /**
   * Tags: at most 50; names of at most 512 characters, values of at most 256.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** A managed identity that exists, or that the same stack creates elsewhere. */
export interface ExistingIdentityProps {
  /** Its full resource id, or the `id` of one in the same stack. */
  readonly id: string;

  /** Object id of its service principal, to which roles are assigned. A GUID, or a reference. Not the client id. */
  readonly principalId: string;

  /** Client id, with which pipelines log in. A GUID, or a reference. */
  readonly clientId: string;

  /** The Entra tenant that it lives in. A GUID, or a reference. */
  readonly tenantId: string;

  /**
   * Its resource group.
   * @default - read from `id`; needed where that is a reference
   */
  readonly resourceGroupName?: string;
}
