/** A built-in role of Azure RBAC. */
export interface BuiltInRole {
  /** Its display name, as `role_definition_name` takes it. */
  readonly name: string;
  /** Its id, the same in every cloud. */
  readonly id: string;
  /** Why it is too much for a pipeline over a whole subscription or management group. @default - it is not */
  readonly broad?: string;
  /** Whether it may write federated identity credentials, or assign itself a role that may. @default false */
  readonly widensTrust?: boolean;
  /** Whether it may write role assignments, and so give itself every other role at its scope. @default false */
  readonly assignsRoles?: boolean;
  /** Why it changes nothing of what runs or is stored. @default - it is not known to read only, and taken to write */
  readonly reads?: string;
  /** Whether it reads the values of secrets. @default false */
  readonly readsSecrets?: boolean;
}

const everything = 'it manages every resource there';
const access = 'it decides who has access there';
const clusters = 'it is the administrator of every cluster there';
const identities = 'it can act as, or widen the trust of, every managed identity there';

/**
 * Ids compared with Microsoft's bicep-registry-modules (2026-08-07) and
 * https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles (2026-04-09); those of Container Apps and of repositories with
 * https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/containers (of 2025-06-30, read 2026-11-28).
 * What is broad, and what reads only, is our own judgement by their definitions. The credential of a cluster's user is that of its administrator where
 * the cluster knows neither Microsoft Entra nor RBAC: no file that is read here tells that.
 */
export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  { name: 'AcrPull', id: '7f951dda-4ed3-4680-a7ca-43fe172d538d', reads: 'it pulls images' },
  { name: 'AcrPush', id: '8311e382-0749-4cb8-b61a-304f252e45ec' },
  { name: 'Azure Kubernetes Service Cluster Admin Role', id: '0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8', broad: clusters },
  { name: 'Azure Kubernetes Service Cluster User Role', id: '4abbcc35-e782-43d8-92c5-2d3f1bd2253f', reads: 'it gets the address of a cluster, which decides itself what it may do there' },
  { name: 'Azure Kubernetes Service Contributor Role', id: 'ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8', broad: clusters },
  { name: 'Azure Kubernetes Service RBAC Admin', id: '3498e952-d568-435e-9b2c-8d77e338d7f7', broad: clusters },
  { name: 'Azure Kubernetes Service RBAC Cluster Admin', id: 'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b', broad: clusters },
  { name: 'Azure Kubernetes Service RBAC Reader', id: '7f6c6a51-bcf8-42ba-9220-52d62157d7db', reads: 'it sees objects of a cluster, no secrets among them' },
  { name: 'Azure Kubernetes Service RBAC Writer', id: 'a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb' },
  { name: 'Container Apps Contributor', id: '358470bc-b998-42bd-ab17-a7e34c199c0f' },
  { name: 'Container Registry Repository Reader', id: 'b93aa761-3e63-49ed-ac28-beffa264f7ac', reads: 'it pulls images' },
  { name: 'Container Registry Repository Writer', id: '2a1e307c-b015-4ebd-883e-5b7698a07328' },
  { name: 'Contributor', id: 'b24988ac-6180-42a0-ab88-20f7382dd24c', broad: everything, widensTrust: true },
  { name: 'DNS Zone Contributor', id: 'befefa01-2a29-4197-83a8-272ff33ce314' },
  { name: 'Key Vault Administrator', id: '00482a5a-887f-4fb3-b363-3b7fe8e74483', broad: 'it reads and writes every key, secret and certificate there', readsSecrets: true },
  { name: 'Key Vault Data Access Administrator', id: '8b54135c-b56d-4d72-a534-26097cfdc8d8', broad: access, assignsRoles: true },
  { name: 'Key Vault Reader', id: '21090545-7ca7-4776-b22c-e363652d74d2', reads: 'it sees names and settings of vaults, and no values' },
  { name: 'Key Vault Secrets Officer', id: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7', broad: 'it reads and writes every secret there', readsSecrets: true },
  { name: 'Key Vault Secrets User', id: '4633458b-17de-408a-b874-0445c86b69e6', reads: 'it reads values of secrets', readsSecrets: true },
  { name: 'Logic App Contributor', id: '87a39d53-fc1b-424a-814c-f7e04687dc9e' },
  { name: 'Managed Identity Contributor', id: 'e40ec5ca-96e0-45a2-b4ff-59039f2c2b59', broad: identities, widensTrust: true },
  { name: 'Managed Identity Operator', id: 'f1a07417-d97a-45cb-824c-7a7467783830', broad: identities },
  { name: 'Monitoring Metrics Publisher', id: '3913510d-42f4-4e42-8a64-420c390055eb' },
  { name: 'Network Contributor', id: '4d97b98b-1d4f-4787-a291-c67834d212e7', broad: 'it manages every network there' },
  { name: 'Owner', id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', broad: everything, widensTrust: true, assignsRoles: true },
  { name: 'Reader', id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', reads: 'it sees names and settings' },
  { name: 'Role Based Access Control Administrator', id: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168', broad: access, widensTrust: true, assignsRoles: true },
  { name: 'Storage Account Contributor', id: '17d1049b-9a84-46fb-8f53-869881c3d3ab', broad: 'it reads the access keys of every storage account there' },
  { name: 'Storage Blob Data Contributor', id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' },
  { name: 'Storage Blob Data Reader', id: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', reads: 'it reads objects' },
  { name: 'User Access Administrator', id: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', broad: access, widensTrust: true, assignsRoles: true },
  { name: 'Virtual Machine Contributor', id: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c', broad: 'it runs commands on every virtual machine there' },
  { name: 'Web Plan Contributor', id: '2cc479cb-7b4d-49a8-b449-8c00fd0f0a4b' },
  { name: 'Website Contributor', id: 'de139f84-1756-47ae-9be6-808fbbe84772' },
];

/** The built-in role of that name, whatever its letter case: Azure compares role names so. */
export function roleByName(name: string): BuiltInRole | undefined {
  return BUILT_IN_ROLES.find((role) => role.name.toLowerCase() === name.toLowerCase());
}

/** The built-in role of that id. */
export function roleById(id: string): BuiltInRole | undefined {
  return BUILT_IN_ROLES.find((role) => role.id === id.toLowerCase());
}
