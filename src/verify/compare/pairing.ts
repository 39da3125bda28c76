import { Party, PARTY_NAMES, SourceLocation } from '../../trust';

/** What identities are paired by. */
interface Named {
  readonly party: Party;
  readonly identity: string;
  readonly source: SourceLocation;
}

/** Who is compared with whom, and who is left without a partner. */
export interface Pairing<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly onlyInFirst: readonly T[];
  readonly onlyInSecond: readonly T[];
}

/** A service account's address, which the cloud answers with, stands for the name that a configuration gives it, too. */
const ADDRESS = /^([^@]+)@[^@]+\.iam\.gserviceaccount\.com$/;

/** Whether this is its name. */
export function isNamed({ identity, party }: Named, name: string): boolean {
  return identity === name || (party === Party.GCP && ADDRESS.exec(identity)?.[1] === name);
}

/** What stands for the name of an owner that no file gives: `<the application of PATH>`. */
const UNNAMED = /^<the .* of (?:.*\/)?([^/]+)>$/s;

/** The same name, or none and files of one name. */
function areNamesakes(one: Named, other: Named): boolean {
  if (isNamed(other, one.identity) || isNamed(one, other.identity)) return true;
  const file = UNNAMED.exec(one.identity)?.[1];
  return file !== undefined && one.party === other.party && UNNAMED.exec(other.identity)?.[1] === file;
}

/**
 * By name: with those of the same cloud where there are any, or else with those of the other clouds. Two sides of one identity each are a pair whatever
 * their names, and so are the two of a cloud that are left over without a name.
 */
export function byName<T extends Named>(first: readonly T[], second: readonly T[]): Pairing<T> {
  if (first.length === 1 && second.length === 1) return pairing(first, second, [[first[0], second[0]]]);
  const named = namesakes(first, second);
  const unnamed = (all: readonly T[], party: Party) => all.filter((one) => one.party === party && UNNAMED.test(one.identity));
  const alone = Object.values(Party).flatMap((party): [T, T][] => {
    const [ones, others] = [unnamed(named.onlyInFirst, party), unnamed(named.onlyInSecond, party)];
    return ones.length === 1 && others.length === 1 ? [[ones[0], others[0]]] : [];
  });
  return alone.length === 0 ? named : pairing(first, second, [...named.pairs, ...alone]);
}

function namesakes<T extends Named>(first: readonly T[], second: readonly T[]): Pairing<T> {
  return pairing(first, second, first.flatMap((one) => {
    const named = second.filter((other) => areNamesakes(one, other));
    const own = named.filter(({ party }) => party === one.party);
    return (own.length > 0 ? own : named).map((other): [T, T] => [one, other]);
  }));
}

/** Each of the first with each of the second, whatever their names. */
export function eachWithEach<T extends Named>(first: readonly T[], second: readonly T[]): Pairing<T> {
  return pairing(first, second, first.flatMap((one) => second.map((other): [T, T] => [one, other])));
}

/** By name, between the clouds of one set, each pair once. Those that no other cloud has are in the first list. */
export function acrossClouds<T extends Named>(all: readonly T[]): Pairing<T> {
  const pairs = all.flatMap((one, index) => all.slice(index + 1)
    .filter((other) => other.party !== one.party && (isNamed(other, one.identity) || isNamed(one, other.identity))).map((other): [T, T] => [one, other]));
  return { ...pairing(all, all, pairs), onlyInSecond: [] };
}

function pairing<T>(first: readonly T[], second: readonly T[], pairs: readonly (readonly [T, T])[]): Pairing<T> {
  const paired = new Set(pairs.flat());
  return { pairs, onlyInFirst: first.filter((one) => !paired.has(one)), onlyInSecond: second.filter((one) => !paired.has(one)) };
}

/** What two identities are called beside each other: by their files as well where they have one name, as deployed and synthesized have. */
export function namesOf(one: Named, other: Named): [string, string] {
  const sameFile = fileOf(one) === fileOf(other);
  if (one.identity !== other.identity || one.party !== other.party) return [nameOf(one), nameOf(other)];
  return [nameOf(one, sameFile ? one.source.text : fileOf(one)), nameOf(other, sameFile ? other.source.text : fileOf(other))];
}

/** An identity and its cloud. */
export const nameOf = ({ identity, party }: Named, place?: string): string => (
  `${identity} (${PARTY_NAMES[party]}${place === undefined ? '' : `, ${place}`})`);

const fileOf = ({ source }: Named) => source.unit;
