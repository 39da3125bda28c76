import { printable, textTable } from '../verify/shared';

/** Cells in columns, as one line a row: text of others forges no line. */
export function rows(cells: string[][]): string[] {
  return textTable(cells.map((row) => row.map(printable)));
}
