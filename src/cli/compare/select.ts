import { Sides } from './sides';
import { identityAskedTwice, identityWithoutCounterpart, nothingToCompare } from '../../internal/catalogue/cli';
import { TrustingIdentity } from '../../trust';
import { acrossClouds, byName, eachWithEach, nameOf, Pairing } from '../../verify/compare';
import { calledBy, isCalled, oneCalled } from '../../verify/shared';
import { inAccount, Selection } from '../select';

/** Which identities are compared. Names are the same on both sides. */
export interface PairSelection extends Selection {
  /** The one of the first side, compared with `identityB` of the second. */
  readonly identityA?: string;
  readonly identityB?: string;
}

/** The pairs that are asked for. Throws where there is none: nobody is equivalent to nobody. */
export function pairUp({ first, second }: Pick<Sides, 'first' | 'second'>, selection: PairSelection): Pairing<TrustingIdentity> {
  const { identity, identityA, identityB } = checked(selection);
  const [one, other] = asked([first, second ?? first], selection);
  if (identityA !== undefined && identityB !== undefined) return checkedPairs(eachWithEach([oneCalled(one, identityA)], [oneCalled(other, identityB)]));
  identity?.forEach((name) => calledBy([...one, ...other], name));
  const [ones, others] = [one, other].map((all) => all.filter((each) => identity?.some((name) => isCalled(each, name)) ?? true));
  return checkedPairs(second ? byName(ones, others) : acrossClouds(ones));
}

function checked(selection: PairSelection): PairSelection {
  const { identity, identityA, identityB } = selection;
  if (identity !== undefined && (identityA ?? identityB) !== undefined) throw identityAskedTwice();
  if ((identityA === undefined) !== (identityB === undefined)) throw identityWithoutCounterpart(identityA ?? identityB ?? '');
  return selection;
}

/** Those of the party and of the account that are asked for, side by side. An account that one side knows may be unknown to the other. */
function asked(sides: readonly (readonly TrustingIdentity[])[], { party, account }: PairSelection): TrustingIdentity[][] {
  const all = sides.map((side) => side.filter((one) => party === undefined || one.party === party));
  if (account === undefined) return all;
  const there = new Set(inAccount(all.flat(), account));
  return all.map((side) => side.filter((one) => there.has(one)));
}

function checkedPairs(pairing: Pairing<TrustingIdentity>): Pairing<TrustingIdentity> {
  if (pairing.pairs.length === 0) throw nothingToCompare([...pairing.onlyInFirst, ...pairing.onlyInSecond].map((one) => nameOf(one)));
  return pairing;
}
