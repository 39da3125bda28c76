import { fleetNumber } from '../internal/catalogue/fleet';

/** A number that a plan may give. */
export interface PlanNumber {
  /** What counts if it gives none. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** A number of a plan, or the usual one. Throws for what is none. */
export function planned(what: string, value: number | undefined, { usual, least, most }: PlanNumber): number {
  if (value === undefined) return usual;
  if (!Number.isInteger(value) || value < least || value > most) throw fleetNumber(what, value, least, most, usual);
  return value;
}

/** A place of a fleet, and what it holds. */
export interface FleetPlace<T> {
  readonly name: string;
  /** Which one of those that the library splits, counted from 0. @default - the plan names the place */
  readonly split?: number;
  readonly held: T[];
}

/** Where things of a fleet go. */
export interface PlaceRule<T> {
  /** The place that the plan names. */
  readonly nameOf: (thing: T) => string | undefined;
  /** The places of the library are called `word-1`, `word-2`..., but for names that the plan has. */
  readonly word: string;
  /** Whether a place of the library takes all of these; it always takes one. */
  readonly fits: (held: readonly T[], split: number) => boolean;
}

/** Things in the places that their plan names, then the rest, in their order, in as few places as that order gives. */
export function placed<T>(things: readonly T[], rule: PlaceRule<T>): FleetPlace<T>[] {
  const named = new Map<string, FleetPlace<T>>();
  const open: T[][] = [];
  for (const thing of things) {
    const name = rule.nameOf(thing);
    if (name === undefined) add(open, thing, rule);
    else if (named.has(name)) named.get(name)!.held.push(thing);
    else named.set(name, { name, held: [thing] });
  }
  const names = newNames(rule.word, named);
  return [...named.values(), ...open.map((held, split) => ({ name: names(), split, held }))];
}

function add<T>(open: T[][], thing: T, { fits }: PlaceRule<T>): void {
  const last = open.at(-1);
  if (last && fits([...last, thing], open.length - 1)) last.push(thing);
  else open.push([thing]);
}

/** `word-1`, `word-2`..., but for those taken. */
export function newNames(word: string, taken: { has(name: string): boolean }): () => string {
  let count = 0;
  return () => {
    do count += 1; while (taken.has(`${word}-${count}`));
    return `${word}-${count}`;
  };
}
