import { Fact } from '../../../internal/fact';

const CONSIDERATIONS = 'https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations';
const ARM = 'https://github.com/Azure/azure-rest-api-specs/blob/main/specification/msi/resource-manager/Microsoft.ManagedIdentity/ManagedIdentity/stable/2026-05-31/ManagedIdentity.json';
const NAME_RULES = 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules';
const TAG_RULES = 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources';
const MANAGEMENT_GROUPS = 'https://learn.microsoft.com/en-us/rest/api/managementgroups/management-groups/create-or-update';
const RBAC_FAQ = 'https://learn.microsoft.com/en-us/azure/role-based-access-control/conditions-faq';
const asOf = '2026-11-21';

/** Federated identity credentials on one managed identity, or on one application. No quota raises it. */
export const CREDENTIALS_PER_IDENTITY: Fact<number> = { value: 20, source: CONSIDERATIONS, asOf };

/** Name of a federated identity credential: 3 to 120 characters. It cannot be changed afterwards. */
export const CREDENTIAL_NAME: Fact<RegExp> = { value: /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,119}$/, source: ARM, asOf };
export const CREDENTIAL_NAME_LENGTH: Fact<number> = { value: 120, source: ARM, asOf };

/**
 * Longest issuer, subject and audience, and the description of an application's credential.
 * UNCLEAR: the page says "characters"; we count UTF-8 bytes, which are never fewer.
 */
export const TEXT_LENGTH: Fact<number> = { value: 600, source: CONSIDERATIONS, asOf };

/** Audiences of one credential: exactly one, else HTTP 400. */
export const AUDIENCES_PER_CREDENTIAL: Fact<number> = { value: 1, source: CONSIDERATIONS, asOf };

/** Regions, normalised, whose managed identities cannot hold federated identity credentials. */
export const REGIONS_WITHOUT_FEDERATION: Fact<readonly string[]> = { value: ['malaysiasouth'], source: CONSIDERATIONS, asOf };

/** Name of a user-assigned managed identity: 3 to 128 characters. */
export const IDENTITY_NAME: Fact<RegExp> = { value: /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,127}$/, source: NAME_RULES, asOf };

/**
 * Display name of an application: 1 to 120 characters.
 * UNCLEAR: the documents that were read name no length; we take that of a credential's name, which is never more than Entra's.
 */
export const APPLICATION_NAME_LENGTH: Fact<number> = { value: 120, source: CONSIDERATIONS, asOf };

/** Name of a resource group: 1 to 90 letters, digits, `_`, `-`, `(`, `)`, `.`, not ending in a full stop. */
export const RESOURCE_GROUP_NAME: Fact<RegExp> = { value: /^[\p{L}\p{Nd}_().-]{0,89}[\p{L}\p{Nd}_()-]$/u, source: NAME_RULES, asOf };

/** Name of a management group: 1 to 90 ASCII letters, digits, `_`, `-`, `(`, `)`, `.`, not ending in a full stop. */
export const MANAGEMENT_GROUP_NAME: Fact<RegExp> = { value: /^[a-zA-Z0-9_().-]{0,89}[a-zA-Z0-9_()-]$/, source: MANAGEMENT_GROUPS, asOf };

/** Tags: how many a resource has, how long name and value are, and what a name cannot hold. */
export const TAGS: Fact<{ readonly count: number; readonly name: number; readonly value: number; readonly notInNames: RegExp }> = {
  value: { count: 50, name: 512, value: 256, notInNames: /[<>%&\\?/]/ }, source: TAG_RULES, asOf,
};

/** Role assignments of one subscription, those of its resource groups and resources too. No quota raises it. */
export const ROLE_ASSIGNMENTS_PER_SUBSCRIPTION: Fact<number> = {
  value: 4000, source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshoot-limits', asOf: '2026-11-22',
};

/** Directory objects of one tenant without a verified domain; with one 300,000, more by Microsoft Support. A service principal is one, an application another. */
export const OBJECTS_PER_TENANT: Fact<number> = {
  value: 50_000, source: 'https://learn.microsoft.com/en-us/entra/identity/users/directory-service-limits-restrictions', asOf: '2026-11-22',
};

/** Description of a role assignment. The page recommends it as the maximum. */
export const ROLE_ASSIGNMENT_DESCRIPTION_LENGTH: Fact<number> = { value: 512, source: RBAC_FAQ, asOf };

/** Whether a text can be the issuer of a credential. Those of AKS, and of `sts.windows.net`, end in a slash, which is compared like any character. */
export const creatableIssuer = (issuer: string) => /^https:\/\/[^\s/][^\s]*$/.test(issuer);

/** Whether a text can be the audience of a credential. */
export const wellFormedAudience = (audience: string) => audience !== '' && !/\s/.test(audience);
