import { JudgedPermissions } from './judged-permissions';
import { moduleOf } from '../artifacts';
import { ClaimMatcher, ClaimPattern, matches, PatternPart, Wildcard } from '../claims';
import { documentKey, Permission, Reach, TrustingIdentity } from '../trust';

/** A way from one identity to another. */
export interface FoundWay {
  readonly from: JudgedPermissions;
  readonly to: TrustingIdentity;
  readonly permission: Permission;
  readonly how: string;
}

/** All ways between some identities by what their permissions name. */
export function waysBetween(identities: readonly JudgedPermissions[]): FoundWay[] {
  const byName = namesOf(identities);
  return identities.flatMap((from) => from.permissions.permissions.flatMap((permission) => (permission.reaches ?? []).flatMap((reach) => {
    const others = reached(reach, byName).filter((to) => to !== from.identity && to.party === from.identity.party);
    return others.map((to) => ({ from, to, permission, how: reach.how }));
  })));
}

/** Identities by each of their names. */
type Names = ReadonlyMap<string, readonly TrustingIdentity[]>;

function namesOf(identities: readonly JudgedPermissions[]): Names {
  const byName = new Map<string, TrustingIdentity[]>();
  for (const { identity } of identities) for (const name of allNames(identity)) byName.set(name, [...byName.get(name) ?? [], identity]);
  return byName;
}

const allNames = ({ identity, alsoNamed = [] }: TrustingIdentity) => [...new Set([identity, ...alsoNamed])];

function reached({ name, isPattern, within }: Reach, byName: Names): readonly TrustingIdentity[] {
  const isThere = ({ source }: TrustingIdentity) => within === undefined || [documentKey(source), moduleOf(source)].includes(within);
  if (!isPattern) return (byName.get(name) ?? []).filter(isThere);
  const matcher = ClaimMatcher.fitting(new ClaimPattern(name.split(/([*?])/).filter((part) => part !== '').map(partOf)));
  return [...new Set([...byName].flatMap(([one, named]) => matches(matcher, one) ? named : []))];
}

function partOf(text: string): PatternPart {
  return text === '*' ? { wildcard: Wildcard.ANY_RUN } : text === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: text };
}
