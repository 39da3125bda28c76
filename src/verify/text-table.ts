/** Rows as lines, each column as wide as its widest cell. Cells are one line each. */
export function textTable(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join('  ').trimEnd());
}

/** Characters as a terminal shows them: one for each code point, and none for the escapes of colours. */
function width(cell: string): number {
  return [...cell.replaceAll(COLOUR, '')].length;
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
