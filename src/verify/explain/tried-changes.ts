import type { AcceptedChange, ChangedClaim } from './tolerated-changes';
import { TriedChange, tryChanges } from './try-changes';
import { textOf, TokenClaims, TrustingIdentity, Verdict } from '../../trust';
import { printable } from '../printable';

/** Changes of the run of a token, by what becomes of them. */
export interface TriedChanges {
  readonly accepted: AcceptedChange[];
  /** What the files leave open. */
  readonly open: AcceptedChange[];
  /** What is refused, in words. */
  readonly refused: string[];
  /** Why nothing was tried. @default - it was */
  readonly unknown?: string;
}

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

/** One line for each accepted change and each that is open. */
export function changesInWords({ accepted, open, unknown }: TriedChanges): string {
  if (unknown !== undefined) return `not known: ${unknown}`;
  const lines = [...accepted.map(words), ...open.map((change) => `perhaps ${words(change)}`)];
  return lines.length === 0 ? 'nothing that was tried' : lines.join('\n');
}

function words({ change, claims: [first, ...others] }: AcceptedChange): string {
  const shown = first.after === undefined ? `no ${first.claim}` : `${first.claim} ${printable(JSON.stringify(first.after))}`;
  return `${printable(change)}: ${shown}${others.length === 0 ? '' : `, and with it ${others.map(({ claim }) => claim).join(', ')}`}`;
}
