import { keepDeciding } from './deciding';
import { isTrustedWorkflowError } from '../internal/errors';
import { Decision, TokenClaims, TrustingIdentity, Verdict } from '../trust';

/** The decision of one identity. What is too much to decide is not decided: the answer says so, and is neither of the other two. */
export function decideAt(identity: TrustingIdentity, claims: TokenClaims): Decision {
  try {
    return keepDeciding({ ...identity.decide(claims), source: identity.source }, identity);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    const because = [{ where: identity.source.text, text: error.text.problem, verdict: Verdict.UNKNOWN }];
    return { party: identity.party, identity: identity.identity, source: identity.source, verdict: Verdict.UNKNOWN, because };
  }
}
