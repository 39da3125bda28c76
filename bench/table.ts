import { ratiosOf, Pairs, Spread } from './statistics';

/** A table of the report. */
export interface Table {
  readonly title: string;
  /** What was measured, for readers who were not there. */
  readonly text: string;
  readonly head: string[];
  readonly rows: string[][];
}

/** The table in markdown, its columns aligned. */
export function markdown({ title, text, head, rows }: Table): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [`## ${title}`, '', text, '', line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line), ''].join('\n');
}

/** `1.08 (1.02 to 1.11)`. */
export function ratio(pairs: Pairs): string {
  const { median, least, most } = ratiosOf(pairs);
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

/** Whether a median reaches its goal. */
export function reached({ median }: Spread, goal: number): string {
  return `${median <= goal ? 'yes' : 'no'}, ${goal.toFixed(2)}`;
}

export function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
