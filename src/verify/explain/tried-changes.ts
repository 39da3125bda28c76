import type { AcceptedChange, ChangedClaim, TriedChanges } from './tolerated-changes';
import { TriedChange, tryChanges } from './try-changes';
import { textOf, TokenClaims, TrustingIdentity, Verdict } from '../../trust';

/** What becomes of each change of the run of a token at an identity; nothing is tried of a token that it does not accept. */
export function triedChanges(identity: TrustingIdentity, token: TokenClaims): TriedChanges {
  if (identity.decide(token).verdict !== Verdict.ACCEPT) return untried('the token is not accepted');
  const tried = tryChanges(identity, token);
  if (tried === undefined) return untried('what else the issuer could have minted is not known for this token');
  const [accepted, open, refused] = [Verdict.ACCEPT, Verdict.UNKNOWN, Verdict.DENY].map((wanted) => tried.filter(({ verdict }) => verdict === wanted));
  return { accepted: listed(accepted, token), open: listed(open, token), refused: refused.map(({ change }) => change.name) };
}

const untried = (unknown: string): TriedChanges => ({ accepted: [], open: [], refused: [], unknown });

function listed(tried: readonly TriedChange[], token: TokenClaims): AcceptedChange[] {
  return tried.map(({ change }): AcceptedChange => ({ change: change.name, claims: differences(change.claim, token, change.token) }))
    .sort((one, other) => one.claims.length - other.claims.length);
}

function differences(first: string, before: TokenClaims, after: TokenClaims): ChangedClaim[] {
  const claims = [...new Set([first, ...Object.keys(before), ...Object.keys(after)])].filter((claim) => before[claim] !== after[claim]);
  return claims.map((claim) => ({ claim, before: textOf(before, claim), after: textOf(after, claim) }));
}
