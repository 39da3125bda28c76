/** The known name that a misspelled one most likely means; undefined where none is close. Letter case does not count. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  const ranked = known.map((candidate) => ({ candidate, distance: distanceBetween(name.toLowerCase(), candidate.toLowerCase()) }));
  return ranked.filter(({ distance }) => distance <= most).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** Edits of one character between two short texts (Levenshtein). Long ones are not names, and far from everything. */
function distanceBetween(one: string, other: string): number {
  if (one.length > 64) return Infinity;
  let row = [...other, ''].map((_, index) => index);
  [...one].forEach((character, line) => {
    let before = line;
    row = row.map((above, column) => {
      const cost = column === 0 ? line + 1 : Math.min(above + 1, before + 1, row[column - 1] + (character === other[column - 1] ? 0 : 1));
      before = cost;
      return cost;
    });
  });
  return row[other.length];
}
