import { TaskAccess } from '../../../trust';
import { AzureRoleAssignment } from '../azure-role-assignment';
import { AzureScope } from '../azure-scope';

/** One registry of images. */
export interface AzureRegistryProps {
  /** The registry. */
  readonly registry: AzureScope;

  /**
   * Whether its role assignment permissions mode is `RBAC Registry + ABAC Repository Permissions`: `az acr show --query roleAssignmentMode`
   * says so. AcrPush and AcrPull do nothing there, and the roles for repositories nothing elsewhere.
   * @default false
   */
  readonly repositoryPermissions?: boolean;
}

/** What a plan looks at. */
export interface AzurePlanProps {
  /** The container with the state. */
  readonly state: AzureScope;

  /**
   * Whether it takes the lock, a lease of the blob: whoever may take it may write the state. Runs of pull requests plan with `-lock=false`.
   * @default false
   */
  readonly lock?: boolean;

  /**
   * The resource groups that are planned: Reader on each.
   * @default - none; what the plan compares is given otherwise
   */
  readonly resourceGroups?: AzureScope[];
}

/** A resource group in which everything is managed. */
export interface AzureManagedGroupProps {
  /** The resource group. Best one without managed identities, never the one that the pipeline's own identity is in. */
  readonly group: AzureScope;

  /** Why narrower roles do not do. */
  readonly reason: string;
}

/** What an apply changes. */
export interface AzureApplyProps {
  /** The container with the state. */
  readonly state: AzureScope;

  /**
   * One resource group in which it manages everything: Contributor. There is none for a subscription.
   * @default - nothing: the roles for what is applied are given on the resources
   */
  readonly manages?: AzureManagedGroupProps;
}

/** Namespaces of one cluster of Azure Kubernetes Service. */
export interface AzureKubernetesProps {
  /** The `id` of the cluster, which uses Microsoft Entra ID and Azure RBAC. */
  readonly clusterId: string;

  /** The namespaces, at least one, by their names. */
  readonly namespaces: string[];
}

/** A task of your own. */
export interface AzureOwnTaskProps {
  /** kebab-case: `rotate-keys`. */
  readonly id: string;

  /** One line for people. */
  readonly text: string;

  /** What it does with what it is given. */
  readonly access: TaskAccess[];

  /** The roles that it needs, at least one. */
  readonly assignments: AzureRoleAssignment[];

  /** Why it needs them. */
  readonly why: string;

  /** The page that says so. */
  readonly source: string;
}
