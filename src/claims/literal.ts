import type { PatternPart } from './pattern';
import { textNotUnicode } from '../internal/catalogue/claims';

/** Whether a part is literal text. */
export const isLiteral = (part: PatternPart): part is { readonly literal: string } => part.literal !== undefined;

/** Half a surrogate pair would be a character alone and none beside its other half: patterns could not be compared. */
export function requireUnicode(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw textNotUnicode(text);
  return text;
}
