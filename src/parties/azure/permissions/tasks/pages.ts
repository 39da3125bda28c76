/** The day on which all of these pages were read. */
export const AS_OF = '2026-11-28';

/** What each built-in role permits. */
export const BUILT_IN = 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles';
/** Which roles a registry honours, by its permissions mode. */
export const REGISTRY_ROLES = 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-rbac-built-in-roles-overview';
/** Which roles the state of Terraform needs. */
export const BACKEND = 'https://developer.hashicorp.com/terraform/language/backend/azurerm';
/** What kubectl needs where Azure RBAC decides in the cluster. */
export const KUBERNETES = 'https://learn.microsoft.com/en-us/azure/aks/manage-azure-rbac';
/** Roles on one secret. */
export const VAULT = 'https://learn.microsoft.com/en-us/azure/key-vault/general/rbac-guide';
/** Roles for whoever uploads objects. */
export const BLOBS = 'https://learn.microsoft.com/en-us/azure/storage/blobs/assign-azure-role-data-access';
/** The vendor's tool writes a container app as a whole, and so joins its environment again. */
export const CONTAINER_APP_UPDATE = 'https://github.com/microsoft/azure-container-apps/issues/530';
/** For the same reason it assigns the identities of the app again. */
export const CONTAINER_APP_IDENTITY = 'https://github.com/Azure/azure-cli-extensions/issues/9990';
/** Which operations there are on endpoints of Front Door. */
export const NETWORKING = 'https://learn.microsoft.com/en-us/azure/role-based-access-control/permissions/networking';
