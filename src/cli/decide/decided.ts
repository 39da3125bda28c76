import { Decision, TokenClaims, TrustingIdentity, Verdict } from '../../trust';
import { DecodedToken } from '../../verify';
import { decideAt } from '../../verify/shared';
import { Scope, scopeOf } from '../scope';
import { UnusableFile } from '../unusable';

/** Identities whose scope is told. Each takes a search; who has more lists them. */
export const MOST_SCOPES = 20;

/** One decision, and who else gets in where the token does. */
export interface Decided {
  readonly decision: Decision;
  /** @default - the token does not get in, or it gets in at many */
  readonly scope?: Scope;
}

/** What `decide` prints, in one form or the other. */
export interface TokenDecision {
  readonly token: DecodedToken;
  readonly decided: readonly Decided[];
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** The decisions of some identities. */
export function decideAll(identities: readonly TrustingIdentity[], claims: TokenClaims): Decided[] {
  let scopes = 0;
  return identities.map((identity) => {
    const decision = decideAt(identity, claims);
    if (decision.verdict !== Verdict.ACCEPT || scopes >= MOST_SCOPES) return { decision };
    scopes += 1;
    return { decision, scope: scopeOf(identity) };
  });
}
