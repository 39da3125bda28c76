/** Measures both sides in turn, and changes who comes first: neither has the quieter half of the run. */
export function alternate<T>(rounds: number, ours: () => T, theirs: () => T): { ours: T[]; theirs: T[] } {
  const [first, second]: [T[], T[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) first.push(ours());
    second.push(theirs());
    if (round % 2 === 1) first.push(ours());
  }
  return { ours: first, theirs: second };
}
