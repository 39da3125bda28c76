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
/** A deployment to App Service from a pipeline. */
export const APP_SERVICE = 'https://learn.microsoft.com/en-us/azure/app-service/deploy-github-actions';
/** A deployment to Functions from a pipeline. */
export const FUNCTIONS = 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-how-to-github-actions';
