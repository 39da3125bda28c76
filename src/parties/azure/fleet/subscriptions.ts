import { CountedIdentity } from './identities';
import { azureFleetRoleAssignments } from '../../../internal/catalogue/azure-fleet';
import { ROLE_ASSIGNMENTS_PER_SUBSCRIPTION } from '../facts/limits';

/** A subscription, and the identities that have their roles there. */
export interface FilledSubscription {
  readonly subscription: string;
  readonly identities: CountedIdentity[];
}

/** The identities by subscription: as the plan says, else in as few as their order gives. Throws for one that would have too many role assignments. */
export function fillSubscriptions(identities: readonly CountedIdentity[], inUse: number): FilledSubscription[] {
  const named = new Map<string, CountedIdentity[]>();
  const open: CountedIdentity[][] = [];
  for (const identity of identities) {
    if (identity.subscription !== undefined) named.set(identity.subscription, [...named.get(identity.subscription) ?? [], identity]);
    else put(open, identity, ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value - inUse);
  }
  const filled = [
    ...[...named].map(([subscription, held]) => ({ subscription, identities: held })),
    ...open.map((held, index) => ({ subscription: `subscription-${index + 1}`, identities: held })),
  ];
  filled.forEach((subscription) => check(subscription, inUse));
  return filled;
}

/** Role assignments of some identities. */
export function rolesOf(identities: readonly CountedIdentity[]): number {
  return identities.reduce((total, { roles }) => total + roles, 0);
}

function put(filled: CountedIdentity[][], identity: CountedIdentity, most: number): void {
  const last = filled.at(-1);
  if (last && rolesOf(last) + identity.roles <= most) last.push(identity);
  else filled.push([identity]);
}

function check({ subscription, identities }: FilledSubscription, inUse: number): void {
  const [planned, most] = [rolesOf(identities), ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value];
  if (planned + inUse > most) throw azureFleetRoleAssignments(subscription, planned, inUse, most);
}
