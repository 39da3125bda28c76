import { Refusal } from './cause';
import { ClaimMatcher, ClaimPattern, matches, PatternPart, Wildcard } from '../claims';
import { isTrustedWorkflowError } from '../internal/errors';

const WILDCARDS: readonly string[] = Object.values(Wildcard);
const asIs = (text: string) => text;

/** Whether a text fits one with `*` and `?` as wildcards. What is too much to be matched does not. */
export function fitsPattern(pattern: string, text: string): boolean {
  const parts = pattern.split(/([*?])/).filter((piece) => piece !== '')
    .map((piece): PatternPart => WILDCARDS.includes(piece) ? { wildcard: piece as Wildcard } : { literal: piece });
  try {
    return matches(ClaimMatcher.fitting(new ClaimPattern(parts)), text);
  } catch (error) {
    if (isTrustedWorkflowError(error)) return false;
    throw error;
  }
}

/**
 * The value asked for that a text has, or fits: what a cause would have to change for the comparison to hold.
 * @param fold what both are put through before they are compared
 */
export function expectedFor({ expected, wildcards }: Pick<Refusal, 'expected' | 'wildcards'>, text: string, fold: (text: string) => string = asIs): string | undefined {
  const folded = fold(text);
  return expected.find((value) => wildcards ? fitsPattern(fold(value), folded) : fold(value) === folded);
}
