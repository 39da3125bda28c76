import { Sides } from './compare-sides';
import { identityAskedTwice, identityWithoutCounterpart, nothingToCompare } from '../internal/catalogue/cli';
import { unknownIdentity } from '../internal/catalogue/simulate';
import { Estate } from '../simulate';
import { acrossClouds, byName, eachWithEach, isNamed, nameOf, Pairing } from '../simulate/compare/pairing';
import { Party } from '../trust';
import { TrustingIdentity } from '../trust/identity';

/** Which identities are compared. */
export interface PairSelection {
  /** Names of identities, the same on both sides. @default - all */
  readonly identity?: string[];
  /** The one of the first side, compared with `identityB` of the second. */
  readonly identityA?: string;
  readonly identityB?: string;
  /** @default - every party */
  readonly party?: Party;
}

/** The pairs that are asked for. Throws where there is none: nobody is equivalent to nobody. */
export function pairUp({ first, second }: Pick<Sides, 'first' | 'second'>, selection: PairSelection): Pairing<TrustingIdentity> {
  const { identity, identityA, identityB } = checked(selection);
  const [one, other] = [first, second ?? first].map((estate) => ofParty(estate, selection.party));
  if (identityA !== undefined && identityB !== undefined) return checkedPairs(eachWithEach(named(one, [identityA]), named(other, [identityB])));
  if (identity !== undefined) named([...one, ...other], identity);
  const [ones, others] = [one, other].map((all) => all.filter((each) => identity?.some((name) => isNamed(each, name)) ?? true));
  return checkedPairs(second ? byName(ones, others) : acrossClouds(ones));
}

function checked(selection: PairSelection): PairSelection {
  const { identity, identityA, identityB } = selection;
  if (identity !== undefined && (identityA ?? identityB) !== undefined) throw identityAskedTwice();
  if ((identityA === undefined) !== (identityB === undefined)) throw identityWithoutCounterpart(identityA ?? identityB ?? '');
  return selection;
}

function ofParty({ _trusting: trusting }: Estate, party: Party | undefined): TrustingIdentity[] {
  return trusting.filter((one) => party === undefined || one.party === party);
}

/** Those of some names. Throws for a name that nobody has. */
function named(all: readonly TrustingIdentity[], names: readonly string[]): TrustingIdentity[] {
  const missing = names.find((name) => !all.some((one) => isNamed(one, name)));
  if (missing !== undefined) throw unknownIdentity(missing, [...new Set(all.map(({ identity }) => identity))]);
  return all.filter((one) => names.some((name) => isNamed(one, name)));
}

function checkedPairs(pairing: Pairing<TrustingIdentity>): Pairing<TrustingIdentity> {
  if (pairing.pairs.length === 0) throw nothingToCompare([...pairing.onlyInFirst, ...pairing.onlyInSecond].map((one) => nameOf(one)));
  return pairing;
}
