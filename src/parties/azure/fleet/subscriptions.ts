import { CountedIdentity } from './identities';
import { azureFleetRoleAssignments } from '../../../internal/catalogue/azure-fleet';
import { FleetPlace, placed } from '../../../trust';
import { ROLE_ASSIGNMENTS_PER_SUBSCRIPTION } from '../facts/limits';

/** A subscription, and the identities that have their roles there. */
export type FilledSubscription = FleetPlace<CountedIdentity>;

/** The identities by subscription: as the plan says, else in as few as their order gives. Throws for one that would have too many role assignments. */
export function fillSubscriptions(identities: readonly CountedIdentity[], inUse: number): FilledSubscription[] {
  const most = ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value;
  const filled = placed(identities, { word: 'subscription', nameOf: ({ subscription }) => subscription, fits: (held) => rolesOf(held) + inUse <= most });
  for (const { name, held } of filled) {
    if (rolesOf(held) + inUse > most) throw azureFleetRoleAssignments(name, rolesOf(held), inUse, most);
  }
  return filled;
}

/** Role assignments of some identities. */
export function rolesOf(identities: readonly CountedIdentity[]): number {
  return identities.reduce((total, { roles }) => total + roles, 0);
}
