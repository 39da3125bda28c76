import { Fact } from '../../../internal/fact';

/**
 * Predefined and basic roles that, on a service account or on what it is in, let their holder become it, and how. The basic roles and those
 * that set policies give no token at once: their holder makes a key, attaches the account to a machine, or gives itself one of the others.
 */
const WAYS: Readonly<Record<string, string>> = {
  'roles/iam.workloadIdentityUser': 'it gets access and identity tokens of the account',
  'roles/iam.serviceAccountTokenCreator': 'it gets access and identity tokens of the account, and signs as it',
  'roles/iam.serviceAccountOpenIdTokenCreator': 'it gets identity tokens of the account',
  'roles/iam.serviceAccountUser': 'it attaches the account to a machine, whose code gets its tokens',
  'roles/iam.serviceAccountKeyAdmin': 'it makes keys of the account',
  'roles/iam.serviceAccountAdmin': 'it decides who may act as the account',
  'roles/iam.securityAdmin': 'it decides who may act as the account',
  'roles/owner': 'it decides who may act as the account, and makes keys of it',
  'roles/editor': 'it makes keys of the account, and attaches it to machines',
  'roles/admin': 'it decides who may act as the account, and makes keys of it',
  'roles/writer': 'it makes keys of the account, and attaches it to machines',
};

/**
 * What the roles permit: the first four by the page itself, the others by the permissions that it names (`iam.serviceAccountKeys.create`,
 * `iam.serviceAccounts.actAs`, `iam.serviceAccounts.setIamPolicy`) and https://docs.cloud.google.com/iam/docs/roles-permissions/iam.
 * That the basic roles `roles/admin` and `roles/writer` hold what owner and editor hold is taken for granted: it admits less.
 */
export const WAYS_TO_BECOME: Fact<Readonly<Record<string, string>>> = {
  value: WAYS, source: 'https://docs.cloud.google.com/iam/docs/service-account-permissions', asOf: '2026-11-27',
};

/** How a role lets its holder become a service account; undefined where it does not, and where nothing tells what it permits. */
export const knownWay = (role: string) => Object.hasOwn(WAYS, role) ? WAYS[role] : undefined;

/** The same, where whatever is no predefined role may let its holder become the account. */
export const possibleWay = (role: string) => knownWay(role) ?? (/^roles\/[A-Za-z0-9_.]+$/.test(role) ? undefined : 'nothing here tells what this role permits');

/** Members that stand for everybody. @see https://docs.cloud.google.com/iam/docs/principals-overview (2026-11-27) */
export const EVERYBODY: ReadonlySet<string> = new Set(['allUsers', 'allAuthenticatedUsers']);

/** A member that stands for tokens of another issuer: of any workload identity pool. */
export const FEDERATED_MEMBER = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(?:projects\/|\$\{)/;
