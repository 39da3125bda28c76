import { writtenAudience } from '../../../facts';
import { Explanation, Field, TokenClaims, Verdict } from '../../../trust';

/** What of a token a standard credential compares, in the order in which Entra's error codes are numbered. */
export const COMPARED = ['iss', 'aud', 'sub'] as const;

/** One of the three. */
export type ComparedClaim = typeof COMPARED[number];

/** Compares one claim, byte for byte. */
export function compare(claim: ComparedClaim, asked: Field, token: TokenClaims, where: string): Explanation {
  const shown: unknown = Object.hasOwn(token, claim) ? token[claim] : undefined;
  const got = claim === 'aud' && isOneText(shown) ? shown[0] : shown;
  const expected = claim === 'aud' ? audienceOf(token, asked) : asked;
  const leaf = (verdict: Verdict, text: string): Explanation => ({
    where,
    text,
    verdict,
    key: claim,
    operator: 'equals',
    ...typeof expected === 'string' ? { expected } : {},
    ...got === undefined ? {} : { got: typeof got === 'string' ? got : JSON.stringify(got) },
  });
  if (got === undefined) return leaf(Verdict.DENY, `the token has no ${claim}`);
  if (claim === 'aud' && Array.isArray(got)) return leaf(...audiences(expected, got));
  return compareText(claim, expected, got, leaf);
}

function compareText(claim: ComparedClaim, expected: Field, got: unknown, leaf: (verdict: Verdict, text: string) => Explanation): Explanation {
  if (typeof got !== 'string') return leaf(Verdict.DENY, `the ${claim} of the token is no text`);
  if (typeof expected !== 'string') return leaf(Verdict.UNKNOWN, `the ${claim} that is asked for is not settled: ${expected.unsettled}`);
  if (got === '' && expected === '') return leaf(Verdict.UNKNOWN, `the ${claim} is empty on both sides, and Microsoft does not say what that is`);
  return got === expected ? leaf(Verdict.ACCEPT, `${claim} is equal`) : leaf(Verdict.DENY, `${claim} differs${hint(expected, got)}`);
}

/** The audience as tokens of this issuer write it: a credential names the exchange by its URI, tokens of Entra by its id. */
function audienceOf({ iss }: TokenClaims, asked: Field): Field {
  return typeof iss === 'string' && typeof asked === 'string' ? writtenAudience(iss, asked) : asked;
}

/** Kubernetes mints every audience as a list, and pods log in with a list of one. @see https://github.com/Azure/azure-workload-identity (2026-11-22) */
const isOneText = (got: unknown): got is [string] => Array.isArray(got) && got.length === 1 && typeof got[0] === 'string';

/** UNCLEAR: no page says how Entra reads an `aud` that is a list of several, so one that holds the audience is not settled. */
function audiences(expected: Field, got: unknown[]): [Verdict, string] {
  return typeof expected === 'string' && !got.includes(expected)
    ? [Verdict.DENY, 'none of the audiences of the token is the one asked for']
    : [Verdict.UNKNOWN, 'the token has a list of audiences, and Microsoft does not say how that is compared'];
}

/** What people overlook when two texts look alike. */
function hint(expected: string, got: string): string {
  if (expected.toLowerCase() === got.toLowerCase()) return ', in letter case only; Entra tells the cases apart';
  if (expected.trim() === got.trim()) return ', in white space at an end only';
  if (expected.replace(/\/$/, '') === got.replace(/\/$/, '')) return ', in a slash at the end only';
  if (expected.includes('*')) return '; the "*" is a star, not a wildcard';
  return '';
}
