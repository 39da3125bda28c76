import { longestClaim } from '../../../facts';
import { CompiledIssuer } from '../../../trust';

/** `google.subject` at its longest: the claims that name a run, with a colon between them. Infinite where the issuer does not document how long one of them gets. */
export function subjectBytes({ url, traceClaims }: CompiledIssuer): number {
  const separators = traceClaims.length - 1;
  return traceClaims.reduce((sum, claim) => sum + (longestClaim(url, claim) ?? Infinity), separators);
}
