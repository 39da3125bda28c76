import { knownWay } from './impersonation';
import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

/** What a role is given on, as far as powers depend on it. */
export enum GrantedOn {
  /** A project, a folder or an organization, with all that is in it. */
  CONTAINER = 'container',
  /** The identity itself: a service account of which its own holder has a role. */
  ITSELF = 'itself',
  /** A workload identity pool. */
  POOL = 'pool',
  /** Anything else: one bucket, one service, another service account. */
  ELSE = 'else',
}

const everything = heldPower(Power.ADMINISTER, 'it manages every resource there');
const policies = heldPower(Power.GIVE_PERMISSIONS, 'it decides who has which role there, itself too');
const pools = heldPower(Power.CHANGE_TRUST, 'it edits the pools and providers there, and so who gets in');
const accounts = heldPower(Power.CHANGE_TRUST, 'it decides who may act as the service accounts there, itself too');
const become = (why: string) => heldPower(Power.BECOME_OTHERS, `as every service account there ${why}`);
const data = (what: string) => heldPower(Power.READ_DATA, `it reads ${what}`);

const ROLES: Readonly<Record<string, readonly HeldPower[]>> = {
  'roles/owner': [everything],
  'roles/editor': [everything],
  'roles/admin': [everything],
  'roles/writer': [everything],
  'roles/viewer': [data('existing resources and data of all services there')],
  'roles/reader': [data('existing resources and data of all services there')],
  'roles/iam.securityAdmin': [policies, accounts],
  'roles/resourcemanager.projectIamAdmin': [policies],
  'roles/resourcemanager.folderIamAdmin': [policies],
  'roles/resourcemanager.folderAdmin': [policies],
  'roles/resourcemanager.organizationAdmin': [policies],
  'roles/iam.roleAdmin': [heldPower(Power.GIVE_PERMISSIONS, 'it edits the custom roles there, and so what their holders may do')],
  'roles/iam.organizationRoleAdmin': [heldPower(Power.GIVE_PERMISSIONS, 'it edits the custom roles there, and so what their holders may do')],
  'roles/iam.workloadIdentityPoolAdmin': [pools],
  'roles/iam.serviceAccountAdmin': [accounts],
  'roles/iam.serviceAccountTokenCreator': [become('it gets tokens, and signs')],
  'roles/iam.serviceAccountOpenIdTokenCreator': [become('it gets identity tokens')],
  'roles/iam.workloadIdentityUser': [become('it gets tokens')],
  'roles/iam.serviceAccountUser': [become('it runs code on machines')],
  'roles/iam.serviceAccountKeyAdmin': [become('it makes keys')],
  'roles/deploymentmanager.editor': [heldPower(Power.BECOME_OTHERS, 'it deploys as the service agent of the project, which is an editor')],
  'roles/secretmanager.admin': [data('every secret there')],
  'roles/secretmanager.secretAccessor': [data('every secret there')],
  'roles/storage.admin': [data('every object there')],
  'roles/storage.objectAdmin': [data('every object there')],
  'roles/storage.objectUser': [data('every object there')],
  'roles/storage.objectViewer': [data('every object there')],
  'roles/bigquery.admin': [data('every table there')],
  'roles/bigquery.dataOwner': [data('every table there')],
  'roles/bigquery.dataEditor': [data('every table there')],
  'roles/bigquery.dataViewer': [data('every table there')],
};

/** Predefined and basic roles on a project, a folder or an organization. Whichever is not here is taken to be about one service, and to have no power. */
export const ROLE_POWERS: Fact<Readonly<Record<string, readonly HeldPower[]>>> = {
  value: ROLES, source: 'https://docs.cloud.google.com/iam/docs/roles-permissions', asOf: '2026-11-27',
};

const PERMISSIONS: Readonly<Record<string, HeldPower>> = {
  'resourcemanager.projects.setIamPolicy': policies,
  'resourcemanager.folders.setIamPolicy': policies,
  'resourcemanager.organizations.setIamPolicy': policies,
  'iam.roles.update': heldPower(Power.GIVE_PERMISSIONS, 'it edits the custom roles there, and so what their holders may do'),
  'iam.workloadIdentityPoolProviders.create': pools,
  'iam.workloadIdentityPoolProviders.update': pools,
  'iam.serviceAccounts.setIamPolicy': accounts,
  'iam.serviceAccounts.getAccessToken': become('it gets tokens'),
  'iam.serviceAccounts.getOpenIdToken': become('it gets identity tokens'),
  'iam.serviceAccounts.signBlob': become('it signs'),
  'iam.serviceAccounts.signJwt': become('it signs'),
  'iam.serviceAccounts.implicitDelegation': become('it gets tokens'),
  'iam.serviceAccounts.actAs': become('it runs code on machines'),
  'iam.serviceAccountKeys.create': become('it makes keys'),
  'secretmanager.versions.access': data('every secret there'),
  'storage.objects.get': data('every object there'),
  'bigquery.tables.getData': data('every table there'),
};

/** Permissions of custom roles. @see https://docs.cloud.google.com/iam/docs/service-account-permissions (2026-11-27) */
export const PERMISSION_POWERS: Fact<Readonly<Record<string, HeldPower>>> = {
  value: PERMISSIONS, source: 'https://docs.cloud.google.com/iam/docs/roles-permissions/iam', asOf: '2026-11-27',
};

/**
 * The powers that a role gives where it is given.
 * @param permissions those of a custom role. @default - it is a predefined or a basic one
 */
export function powersOfGrant(role: string, on: GrantedOn, permissions?: readonly string[]): readonly HeldPower[] {
  const all = permissions === undefined ? ownPowers(role) : customPowers(permissions);
  if (on === GrantedOn.CONTAINER) return all;
  if (on === GrantedOn.POOL) return all.filter((one) => one === pools || one === everything).map(() => pools);
  return on === GrantedOn.ITSELF && decidesWhoActs(role, all) ? [heldPower(Power.CHANGE_TRUST, 'it decides who may act as itself')] : [];
}

function customPowers(permissions: readonly string[]): readonly HeldPower[] {
  return once(permissions.flatMap((permission) => Object.hasOwn(PERMISSIONS, permission) ? PERMISSIONS[permission] : []));
}

const ownPowers = (role: string) => Object.hasOwn(ROLES, role) ? ROLES[role] : [];

/** On its own service account, tokens and keys are of itself; what counts is who may act as it. */
const decidesWhoActs = (role: string, powers: readonly HeldPower[]) => powers.includes(accounts) || knownWay(role)?.startsWith('it decides') === true;

function once(powers: readonly HeldPower[]): readonly HeldPower[] {
  return powers.filter(({ power }, index) => powers.findIndex((one) => one.power === power) === index);
}
