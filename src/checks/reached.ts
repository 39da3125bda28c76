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
  const names = new Names(identities);
  return identities.flatMap((from) => from.permissions.permissions.flatMap((permission) => (permission.reaches ?? []).flatMap((reach) => {
    const others = names.reached(reach).filter((to) => to !== from.identity && to.party === from.identity.party);
    return others.map((to) => ({ from, to, permission, how: reach.how }));
  })));
}

/** Identities by each of their names. What a pattern fits is kept: many policies have the same one. */
class Names {
  private readonly byName = new Map<string, TrustingIdentity[]>();
  private readonly byPattern = new Map<string, readonly TrustingIdentity[]>();
  /** Those that begin alike stand together. */
  private readonly sorted: readonly string[];

  constructor(identities: readonly JudgedPermissions[]) {
    for (const { identity } of identities) {
      const names = new Set([identity.identity, ...identity.alsoNamed ?? []]);
      for (const name of names) this.byName.set(name, [...this.byName.get(name) ?? [], identity]);
    }
    this.sorted = [...this.byName.keys()].sort();
  }

  /** Those that a way leads to. */
  public reached({ name, isPattern, within }: Reach): readonly TrustingIdentity[] {
    if (isPattern) return this.fitting(name);
    return (this.byName.get(name) ?? []).filter(({ source }) => within === undefined || [documentKey(source), moduleOf(source)].includes(within));
  }

  private fitting(pattern: string): readonly TrustingIdentity[] {
    const before = this.byPattern.get(pattern);
    if (before) return before;
    const [start] = pattern.split(/[*?]/);
    const matcher = ClaimMatcher.fitting(new ClaimPattern(pattern.split(/([*?])/).filter((part) => part !== '').map(partOf)));
    const found = [...new Set(this.beginning(start).filter((name) => matches(matcher, name)).flatMap((name) => this.byName.get(name)!))];
    this.byPattern.set(pattern, found);
    return found;
  }

  /** The names that begin so, found by halves. */
  private beginning(start: string): readonly string[] {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.sorted.length && this.sorted[end].startsWith(start)) end += 1;
    return this.sorted.slice(low, end);
  }
}

function partOf(text: string): PatternPart {
  return text === '*' ? { wildcard: Wildcard.ANY_RUN } : text === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: text };
}
