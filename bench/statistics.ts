/** The middle of some numbers, and how far they go. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted[sorted.length - 1] };
}

/** Both sides, measured in turn. */
export interface Pairs {
  readonly ours: number[];
  readonly theirs: number[];
}

/** The ratio of each round: what slows the machine down for a while slows both of them. */
export function ratiosOf({ ours, theirs }: Pairs): Spread {
  return spreadOf(ours.map((value, round) => value / theirs[round]));
}

/** How cost grows between two sizes: 1 is linear. */
export function exponentOf(one: { size: number; cost: number }, other: { size: number; cost: number }): number {
  return Math.log(other.cost / one.cost) / Math.log(other.size / one.size);
}
