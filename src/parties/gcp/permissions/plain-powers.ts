import { GrantedOn } from './powers';
import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

/** Roles and permissions that change nothing, as far as that is known. Whatever is not here is taken to write. */
interface ReadingRoles {
  /** How names of roles end that read only. */
  readonly endings: RegExp;
  /** Roles with other names, and roles that hand out tokens of one other account: that one's roles say what it changes. */
  readonly others: readonly string[];
  /** Roles whose name ends so and that open a way in, to machines, to applications or to pipelines. */
  readonly writing: readonly string[];
  /** How the last part of a permission begins that reads. */
  readonly verbs: RegExp;
  /** Permissions of other names that read, or hand out tokens of another account. */
  readonly permissions: readonly string[];
}

/** @see https://docs.cloud.google.com/iam/docs/service-account-permissions (2026-11-28), of roles on service accounts */
export const READING_ROLES: Fact<ReadingRoles> = {
  value: {
    endings: /(?:[vV]iewer|[rR]eader|[bB]rowser|[aA]ccessor|[rR]eviewer)$/,
    others: [
      'roles/cloudkms.cryptoKeyDecrypter', 'roles/cloudkms.verifier', 'roles/iam.serviceAccountOpenIdTokenCreator', 'roles/iam.serviceAccountTokenCreator', 'roles/iam.workloadIdentityUser',
      'roles/serviceusage.serviceUsageConsumer',
    ],
    writing: ['roles/datafusion.accessor', 'roles/iap.httpsResourceAccessor', 'roles/iap.tunnelResourceAccessor'],
    verbs: /^(?:get|list|search|query|view)/,
    permissions: [
      'artifactregistry.repositories.downloadArtifacts', 'cloudkms.cryptoKeyVersions.useToDecrypt', 'iam.serviceAccounts.implicitDelegation', 'iam.serviceAccounts.signBlob',
      'iam.serviceAccounts.signJwt', 'secretmanager.versions.access', 'serviceusage.services.use',
    ],
  },
  source: 'https://docs.cloud.google.com/iam/docs/roles-permissions',
  asOf: '2026-11-28',
};

/** Roles that read the values of secrets. Of the basic ones, only those of an owner do. */
export const SECRET_ROLES: Fact<readonly string[]> = {
  value: ['roles/admin', 'roles/owner', 'roles/secretmanager.admin', 'roles/secretmanager.secretAccessor'],
  source: 'https://docs.cloud.google.com/secret-manager/docs/access-control',
  asOf: '2026-11-28',
};
const READ_SECRET = 'secretmanager.versions.access';

/**
 * The powers that a role gives over anything, a project or one resource: it writes, unless it is known to read only; it reads secrets. On its own
 * service account a role gives neither.
 * @param permissions those of a custom role. @default - it is a predefined or a basic one
 */
export function plainPowersOfGrant(role: string, on: GrantedOn, permissions?: readonly string[]): HeldPower[] {
  if (on === GrantedOn.ITSELF) return [];
  const by = permissions?.filter((permission) => !isReadingPermission(permission));
  const writes = by === undefined ? !isReadingRole(role) : by.length > 0;
  const readsSecrets = permissions?.includes(READ_SECRET) ?? SECRET_ROLES.value.includes(role);
  return [
    ...writes ? [heldPower(Power.WRITE, by === undefined ? 'it is not known to read only: it changes what runs or what is stored there' : `it changes what runs or what is stored there, by ${by.join(', ')}`)] : [],
    ...readsSecrets ? [heldPower(Power.READ_SECRETS, 'it reads the values of secrets there')] : [],
  ];
}

function isReadingRole(role: string): boolean {
  const { endings, others, writing } = READING_ROLES.value;
  return others.includes(role) || (endings.test(role) && !writing.includes(role));
}

function isReadingPermission(permission: string): boolean {
  const { verbs, permissions } = READING_ROLES.value;
  return permissions.includes(permission) || verbs.test(permission.slice(permission.lastIndexOf('.') + 1));
}
