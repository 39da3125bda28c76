import { TaskAccess } from '../../../trust';
import { AzureRole } from '../azure-role';
import { AzureRoleAssignment } from '../azure-role-assignment';
import { AzureScope } from '../azure-scope';

/** One registry of images. */
export interface AzureRegistryProps {
  /** The registry. */
  readonly registry: AzureScope;

  /**
   * Whether its role assignment permissions mode, which its properties show, is `RBAC Registry + ABAC Repository Permissions`: AcrPush and AcrPull do
   * nothing there, and Container Registry Repository Writer and Reader take their place.
   * @default false
   */
  readonly repositoryPermissions?: boolean;
}

/** What a plan looks at. */
export interface AzurePlanProps {
  /** The container with the state. */
  readonly state: AzureScope;

  /**
   * Whether it takes the lock, a lease of the blob: whoever may take it may write the state. Without it, plan with `-lock=false`.
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

/** One secret of a key vault. */
export interface AzureSecretProps {
  /** The `id` of the vault, which uses Azure RBAC. */
  readonly vaultId: string;

  /** The name of the secret. */
  readonly secret: string;
}

/** The cache in front of a site. */
export interface AzurePurgeProps {
  /** The endpoint of Front Door. */
  readonly endpoint: AzureScope;

  /**
   * A custom role that may do no more than `AzureTask.PURGE_ACTIONS`: no built-in role is that narrow. What a definition of another app or stack
   * permits is not checked.
   */
  readonly role: AzureRole;
}

/** A static site. */
export interface AzureSiteProps {
  /** The container that the site is served from: `AzureScope.storageContainer(account.id, '$web')`. */
  readonly container: AzureScope;

  /**
   * The cache that is purged after a deployment.
   * @default - none
   */
  readonly purge?: AzurePurgeProps;
}

/** An app of App Service, or a function app. */
export interface AzureAppProps {
  /** The app, or one slot of it. */
  readonly app: AzureScope;
}

/** A container app. */
export interface AzureServiceProps {
  /** The container app. */
  readonly app: AzureScope;

  /** Its environment: the CLI writes the app as a whole, and so joins the environment again. */
  readonly environment: AzureScope;

  /**
   * The user-assigned identities of the app, which it assigns again for the same reason. Never the one that the pipeline acts as.
   * @default - the app has none
   */
  readonly identities?: AzureScope[];
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
