import { DecodedToken } from '../verify';
import { printable } from '../verify/shared';

/** Claims that say at a glance which token it was. */
const SHOWN = ['iss', 'aud', 'sub'];
/** Files that are named; more are counted. */
const NAMED = 5;

/** Files that were left out. Empty if none. */
export function skippedText(skipped: readonly string[]): string {
  return skipped.length === 0 ? '' : `not read: ${named(skipped)}`;
}

/** Which token it was. */
export function tokenText({ notChecked, claims }: DecodedToken): string {
  return [`The token, whose ${notChecked.join(' and ')} are not checked:`, ...SHOWN.map((claim) => `  ${claim}  ${claimText(claims[claim])}`)].join('\n');
}

function claimText(value: unknown): string {
  if (value === undefined) return '(none)';
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}

function named(files: readonly string[]): string {
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return files.slice(0, NAMED).map(printable).join(', ') + more;
}
