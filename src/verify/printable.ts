import { escapeUnseen } from '../internal/unseen';

/** Longest text that is shown in full: claims and conditions are shorter, attacks are not. */
const LONGEST = 2000;

/** Text from files and tokens as one line for people: what cannot be seen is escaped, what has no end is cut. */
export function printable(text: string): string {
  return escapeUnseen(text.length > LONGEST ? `${text.slice(0, LONGEST)}... (${text.length} characters)` : text);
}

/** JSON for machines that does no harm when it is shown on a terminal: the same value, with nothing but printable characters and line feeds. */
export function printableJson(value: unknown): string {
  return escapeUnseen(JSON.stringify(value, undefined, 2), '\n');
}
