import { BuiltInRole } from './roles';
import { ParsedScope, ScopeLevel } from './scopes';
import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

const WIDE = [ScopeLevel.SUBSCRIPTION, ScopeLevel.MANAGEMENT_GROUP];

/** Roles that read what is stored, by their name. */
const DATA: Readonly<Record<string, string>> = {
  'Key Vault Administrator': 'every secret there',
  'Key Vault Secrets Officer': 'every secret there',
  'Key Vault Secrets User': 'every secret there',
  'Storage Account Contributor': 'the access keys, and so every object there',
  'Storage Blob Data Contributor': 'every object there',
  'Storage Blob Data Reader': 'every object there',
};
/** Roles that act as the identities of others. */
const BECOME: Readonly<Record<string, string>> = {
  'Managed Identity Operator': 'it gives every managed identity there to a machine, whose code acts as it',
  'Virtual Machine Contributor': 'it runs commands on every virtual machine there, and so acts as their identities',
};

/** What the definitions of the roles allow on data and on identities. @see https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles (2026-04-09) */
export const DATA_ROLES: Fact<Readonly<Record<string, string>>> = {
  value: DATA, source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles', asOf: '2026-04-09',
};

/** Where a role is given, seen from its holder. */
export interface AssignedScope extends ParsedScope {
  /** Whether the holder itself is in it, or is it. An application is in no group. */
  readonly isOwn: boolean;
}

/**
 * The powers that a built-in role gives at a scope. Whoever manages everything is said to administer, and nothing else. Writing role assignments counts
 * at any scope, as it does in our own constructs; writing credentials where the holder itself is.
 */
export function powersOfAssignment({ name, broad, widensTrust = false, assignsRoles = false }: BuiltInRole, { level, isOwn }: AssignedScope): HeldPower[] {
  const isWide = WIDE.includes(level);
  const manages = widensTrust && (name === 'Owner' || name === 'Contributor');
  if (manages && isWide) return [heldPower(Power.ADMINISTER, `it manages every resource of the ${level}${name === 'Owner' ? ', and who has access' : ''}`)];
  const isOther = isWide && broad !== undefined && !assignsRoles && !widensTrust && !Object.hasOwn(BECOME, name) && !Object.hasOwn(DATA, name);
  return [
    ...isOther ? [heldPower(Power.ADMINISTER, broad)] : [],
    ...assignsRoles ? [heldPower(Power.GIVE_PERMISSIONS, 'it writes role assignments, and so gives itself every other role there')] : [],
    ...widensTrust && (isOwn || (isWide && !assignsRoles)) ? [heldPower(Power.CHANGE_TRUST, 'the identity itself is there: it adds federated credentials to itself')] : [],
    ...isWide && Object.hasOwn(BECOME, name) ? [heldPower(Power.BECOME_OTHERS, BECOME[name])] : [],
    ...(isWide || level === ScopeLevel.RESOURCE_GROUP) && Object.hasOwn(DATA, name) ? [heldPower(Power.READ_DATA, `it reads ${DATA[name]}`)] : [],
  ];
}
