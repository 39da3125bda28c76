import { ClaimMatcher, claimTerm, fits } from '../../../claims';
import { Bounds, exactly, OPEN, some } from '../../../trust';

/** A claim is one of some texts. Half of a surrogate pair is a text that no matcher has. */
export function claimIs(claim: string, ...values: string[]): Bounds {
  return some(values.map((value) => isUnicode(value) ? exactly(fits(claimTerm(claim), ClaimMatcher.exact(value))) : OPEN));
}

/** Whether a matcher can have the text. */
export const isUnicode = (text: string) => !/\p{Surrogate}/u.test(text);
