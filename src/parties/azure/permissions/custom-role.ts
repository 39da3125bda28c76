import { AssignedScope } from './powers';
import { ScopeLevel } from './scopes';
import { ClaimMatcher, ClaimPattern, matches } from '../../../claims';
import { HeldPower, Power } from '../../../trust';

/** A role that somebody defined, by the lists of its permissions. */
export interface CustomRole {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

const ASSIGN = 'microsoft.authorization/roleassignments/write';
const FEDERATE = 'microsoft.managedidentity/userassignedidentities/federatedidentitycredentials/write';
const ASSIGN_IDENTITY = 'microsoft.managedidentity/userassignedidentities/assign/action';
const SECRET = 'microsoft.keyvault/vaults/secrets/getsecret/action';
const BLOB = 'microsoft.storage/storageaccounts/blobservices/containers/blobs/read';
/** No operation is called so: what allows it allows all. */
const ANY = '\ue002';

/**
 * The powers of a custom role at a scope. Operations have `*` in them and no other wildcard; what is excluded is subtracted.
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions (2026-11-27)
 */
export function powersOfCustom(role: CustomRole, { level, isOwn }: AssignedScope): HeldPower[] {
  const isWide = level === ScopeLevel.SUBSCRIPTION || level === ScopeLevel.MANAGEMENT_GROUP;
  const may = (action: string) => allows(role.actions, role.notActions, action);
  const reads = (action: string) => allows(role.dataActions, role.notDataActions, action);
  if (may(ANY) && isWide) return [{ power: Power.ADMINISTER, why: `it may do everything in the ${level} but what it excludes` }];
  const found: readonly (readonly [boolean, Power, string])[] = [
    [may(ASSIGN), Power.GIVE_PERMISSIONS, 'it writes role assignments, and so gives itself every other role there'],
    [may(FEDERATE) && (isOwn || isWide), Power.CHANGE_TRUST, 'it adds federated credentials to itself'],
    [may(ASSIGN_IDENTITY) && isWide, Power.BECOME_OTHERS, 'it gives every managed identity there to a machine, whose code acts as it'],
    [(reads(SECRET) || reads(BLOB)) && (isWide || level === ScopeLevel.RESOURCE_GROUP), Power.READ_DATA, 'it reads every secret or object there'],
  ];
  return found.filter(([holds]) => holds).map(([, power, why]) => ({ power, why }));
}

function allows(actions: readonly string[], excluded: readonly string[], action: string): boolean {
  const fits = (pattern: string) => matches(ClaimMatcher.fitting(ClaimPattern.ofStars(pattern.toLowerCase())), action);
  return actions.some(fits) && !excluded.some(fits);
}
