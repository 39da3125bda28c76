import { Fact } from '../../../internal/fact';

const PROVIDERS = 'https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers';
const POOLS = 'https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools/create';
const QUOTAS = 'https://docs.cloud.google.com/iam/quotas';
const ASKED = '2026-11-21';

const providers = (value: number): Fact<number> => ({ value, source: PROVIDERS, asOf: ASKED });
const pools = (value: number): Fact<number> => ({ value, source: POOLS, asOf: ASKED });
const quotas = (value: number): Fact<number> => ({ value, source: QUOTAS, asOf: ASKED });

/** Limits of workload identity federation. Lengths are characters unless the name says bytes. The Terraform provider checks few of them. */
export const LIMITS = {
  /** Pool and provider ids alike. */
  idMin: pools(4),
  idMax: pools(32),
  displayName: pools(32),
  description: pools(256),
  /** `google.subject` after evaluation. The overview page says characters; the reference, the quotas and the error text say bytes. */
  subjectBytes: providers(127),
  /** Attributes named `attribute.*`. */
  attributes: providers(50),
  attributeName: providers(100),
  mappingExpression: providers(2048),
  condition: providers(4096),
  /** All mapped values after evaluation. Whether their names count is not documented. */
  mappedBytes: providers(8192),
  audiences: providers(10),
  audience: providers(256),
  accountIdMin: quotas(6),
  accountIdMax: quotas(30),
  /** `display_name` of a service account. */
  accountDisplayNameBytes: quotas(100),
  /** Members of one allow policy, repeats included. */
  principalsPerPolicy: quotas(1500),
  /** Before an increase. */
  serviceAccountsPerProject: quotas(100),
  /** After one. UNCLEAR (no highest value is documented): only an upper bound for what a user may declare. */
  serviceAccountsMost: quotas(10000),
} satisfies Record<string, Fact<number>>;

/** Characters of pool and provider ids. @see {@link POOLS} */
export const POOL_ID_CHARACTERS = /^[a-z0-9-]*$/;

/** Kept by Google for itself. @see {@link POOLS} */
export const RESERVED_ID_PREFIX = 'gcp-';

/** Ids of service accounts, lengths included. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/create */
export const ACCOUNT_ID = /^[a-z]([-a-z0-9]*[a-z0-9])$/;

/** Names of mapped attributes. @see {@link PROVIDERS} */
export const ATTRIBUTE_NAME = /^[a-z0-9_]+$/;

/**
 * Characters that stand unescaped in member names of Google's own examples. No escaping rule is documented, so a value with
 * any other character is never written into one; nor is one that begins with a slash, which would double that of the name.
 * @see https://docs.cloud.google.com/iam/docs/principal-identifiers (2026-11-21)
 */
export const MEMBER_VALUE = /^(?!\/)[A-Za-z0-9._:/@=+-]+$/;

/** The role that lets a principal impersonate a service account. @see https://docs.cloud.google.com/iam/docs/workload-identity-federation */
export const WORKLOAD_IDENTITY_USER = 'roles/iam.workloadIdentityUser';

/** Roles on a service account that give its credentials away. @see https://docs.cloud.google.com/iam/docs/service-account-permissions (2026-11-21) */
export const IMPERSONATION_ROLES: ReadonlySet<string> = new Set([WORKLOAD_IDENTITY_USER, 'roles/iam.serviceAccountTokenCreator']);
