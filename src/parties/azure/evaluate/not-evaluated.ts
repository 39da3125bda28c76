import { ReadIdentity } from '../read-document';

const EXCHANGE = 'signature and expiry of the token';
const DEPLOYED = 'what somebody else wrote: credentials that are not in the file, and policies of the tenant that refuse to create some of those that are (Azure Policy, app management policies)';
const ROLES = 'what the identity may do: role assignments of Azure, roles of the directory, access policies';

/** https://learn.microsoft.com/en-us/entra/identity/conditional-access/workload-identity (2026-11-21): single-tenant service principals alone. */
const CONDITIONAL_ACCESS = 'Conditional Access for workload identities';
/** AADSTS7000112 of https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes (2026-11-21). */
const DISABLED = 'whether the application or its service principal is disabled, and the secrets and certificates by which others log in as it';

const OF_IDENTITY = [EXCHANGE, DEPLOYED, ROLES];
const OF_APPLICATION = [EXCHANGE, DEPLOYED, CONDITIONAL_ACCESS, DISABLED, ROLES];

/** What bears on a decision of Entra, and is not looked at here. Only applications have a list of flexible credentials. */
export function notEvaluatedOf({ flexibleCredentials }: ReadIdentity): string[] {
  return [...flexibleCredentials ? OF_APPLICATION : OF_IDENTITY];
}
