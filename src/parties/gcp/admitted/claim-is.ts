import { ClaimMatcher, claimTerm, fits, isUnicode } from '../../../claims';
import { Bounds, exactly, OPEN, some } from '../../../trust';

/** A claim is one of some texts. Half of a surrogate pair is a text that no matcher has. */
export function claimIs(claim: string, ...values: string[]): Bounds {
  return some(values.map((value) => isUnicode(value) ? exactly(fits(claimTerm(claim), ClaimMatcher.exact(value))) : OPEN));
}
