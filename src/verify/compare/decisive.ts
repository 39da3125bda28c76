import { matches } from '../../claims';
import { CompiledTrust, Decision, Explanation, TokenClaims, Verdict } from '../../trust';

/** The claim at the end of a key: `token.actions.githubusercontent.com:sub`, `assertion.ref`. */
const CLAIM = /[A-Za-z0-9_]+$/;

/** Claims of the token by which a decision refuses it, as far as its comparisons name them. */
export function decisiveClaims(because: readonly Explanation[], token: TokenClaims): string[] {
  const found = because.filter(({ verdict }) => verdict === Verdict.DENY).flatMap(({ key = '', children }) => (
    children ? decisiveClaims(children, token) : CLAIM.exec(key) ?? []));
  return [...new Set(found)].filter((claim) => Object.hasOwn(token, claim)).sort();
}

/** Claims by which a trust refuses a token, in the alternative that comes nearest to it. */
export function missedClaims({ alternatives }: CompiledTrust, token: TokenClaims): string[] {
  const missed = alternatives.map(({ conditions }) => conditions.filter(({ claim, matcher }) => {
    const value = token[claim];
    return !(value === undefined || typeof value === 'string') || !matches(matcher, value);
  }).map(({ claim }) => claim));
  return [...new Set(missed.sort((one, other) => one.length - other.length)[0] ?? [])].filter((claim) => Object.hasOwn(token, claim)).sort();
}

/** The parts of a decision that are not settled. */
export function doubtsOf({ verdict, because }: Decision): string[] {
  return verdict === Verdict.UNKNOWN ? [...new Set(leavesOf(because).map(({ text }) => text))] : [];
}

function leavesOf(parts: readonly Explanation[]): Explanation[] {
  return parts.filter(({ verdict }) => verdict === Verdict.UNKNOWN).flatMap((part) => {
    const below = leavesOf(part.children ?? []);
    return below.length > 0 ? below : [part];
  });
}
