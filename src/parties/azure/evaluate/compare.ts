import { writtenAudience } from '../../../facts';
import { Explanation, Field, TokenClaims, Verdict } from '../../../trust';

/** What of a token a standard credential compares, in the order in which Entra's error codes are numbered. */
export const COMPARED = ['iss', 'aud', 'sub'] as const;

/** One of the three. */
export type ComparedClaim = typeof COMPARED[number];

/** Compares one claim, byte for byte. */
export function compare(claim: ComparedClaim, asked: Field, token: TokenClaims, where: string): Explanation {
  const got: unknown = Object.hasOwn(token, claim) ? token[claim] : undefined;
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
  if (typeof got !== 'string') return leaf(Verdict.DENY, `the ${claim} of the token is no text`);
  if (typeof expected !== 'string') return leaf(Verdict.UNKNOWN, `the ${claim} that is asked for is not settled: ${expected.unsettled}`);
  if (got === '' && expected === '') return leaf(Verdict.UNKNOWN, `the ${claim} is empty on both sides, and Microsoft does not say what that is`);
  return got === expected ? leaf(Verdict.ACCEPT, `${claim} is equal`) : leaf(Verdict.DENY, `${claim} differs${hint(expected, got)}`);
}

/** The audience as tokens of this issuer write it: a credential names the exchange by its URI, tokens of Entra by its id. */
function audienceOf({ iss }: TokenClaims, asked: Field): Field {
  return typeof iss === 'string' && typeof asked === 'string' ? writtenAudience(iss, asked) : asked;
}

/**
 * A list of one is that one: RFC 7519 says so, and every token that a Kubernetes cluster projects for Azure has such a list.
 * UNCLEAR: no page says how Entra reads a longer list, so one that holds the audience is not settled.
 * @see https://azure.github.io/azure-workload-identity/docs/ (2026-11-27)
 */
function audiences(expected: Field, got: unknown[]): [Verdict, string] {
  if (typeof expected !== 'string') return [Verdict.UNKNOWN, `the aud that is asked for is not settled: ${expected.unsettled}`];
  if (!got.includes(expected)) return [Verdict.DENY, 'none of the audiences of the token is the one asked for'];
  return got.length === 1 && expected !== '' ? [Verdict.ACCEPT, 'aud is equal'] : [Verdict.UNKNOWN, 'the token has a list of audiences, and Microsoft does not say how that is compared'];
}

/** What people overlook when two texts look alike. */
function hint(expected: string, got: string): string {
  if (expected.toLowerCase() === got.toLowerCase()) return ', in letter case only; Entra tells the cases apart';
  if (expected.trim() === got.trim()) return ', in white space at an end only';
  if (expected.replace(/\/$/, '') === got.replace(/\/$/, '')) return ', in a slash at the end only';
  if (expected.includes('*')) return '; the "*" is a star, not a wildcard';
  return '';
}
