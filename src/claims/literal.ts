import type { ClaimMatcher } from './matcher';
import type { PatternPart } from './pattern';
import { textNotUnicode } from '../internal/catalogue/claims';

/** Whether a part is literal text. */
export const isLiteral = (part: PatternPart): part is { readonly literal: string } => part.literal !== undefined;

/** What is written in front of the first wildcard: all of an exact value. A pattern has no two literals side by side. */
export const startOf = ({ exactValue, pattern }: Pick<ClaimMatcher, 'exactValue' | 'pattern'>): string => exactValue ?? pattern?.parts[0]?.literal ?? '';

/** Whether a matcher can have a text: none has half of a surrogate pair. */
export const isUnicode = (text: string) => !/\p{Surrogate}/u.test(text);

/** Half a surrogate pair would be a character alone and none beside its other half: patterns could not be compared. */
export function requireUnicode(text: string): string {
  if (!isUnicode(text)) throw textNotUnicode(text);
  return text;
}
