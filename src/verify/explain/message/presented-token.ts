import { CloudMessage } from './cloud-message';
import { claimsOf, Literal, Way } from '../../../claims/solve';
import { AdmittedTokens, Decision, isUnsettled, OWN_AUDIENCE, TokenClaims, TrustingIdentity, Verdict } from '../../../trust';
import { waysOf } from '../../scope/ways-of';
import { distance } from '../distance';

/** A token of which only a message is known, completed as an identity would have it. */
export interface PresentedToken {
  readonly claims: TokenClaims;
  /** Claims that no message names: they are taken as the identity wants them, so that what is refused is what the message names. */
  readonly taken: readonly string[];
  readonly decision: Decision;
}

/** Ways that are tried: an identity has some twenty. */
const MOST_WAYS = 200;

/** The token of a message, with the rest taken so that it comes as near to the identity as it can. */
export function presentedToken({ claims }: CloudMessage, identity: TrustingIdentity): PresentedToken {
  const candidates = wantedBy(identity);
  if (candidates === undefined) return { claims, taken: [], decision: notKnown(identity, Object.keys(claims)) };
  const [first = { claims, taken: [], decision: identity.decide(claims) }, ...others] = candidates.map((wanted): PresentedToken => {
    const token = { ...wanted, ...claims };
    return { claims: token, taken: Object.keys(wanted).filter((claim) => !Object.hasOwn(claims, claim)), decision: identity.decide(token) };
  });
  const nearest = others.reduce((best, one) => distance(one.decision.because) < distance(best.decision.because) ? one : best, first);
  return { ...nearest, decision: { ...nearest.decision, source: identity.source } };
}

/** The exact values of each way in; undefined where the ways of such a document are not known. */
function wantedBy({ admitted }: TrustingIdentity): TokenClaims[] | undefined {
  const tokens = admitted?.();
  if (tokens === undefined || isUnsettled(tokens)) return undefined;
  return waysOf(tokens)?.slice(0, MOST_WAYS).map((way) => exactValues(way, tokens));
}

function exactValues(way: Way, { ownAudience }: AdmittedTokens): TokenClaims {
  return Object.fromEntries(way.flatMap((literal) => {
    const value = exactOf(literal);
    return value === undefined ? [] : [[claimsOf(literal)[0], value === OWN_AUDIENCE ? ownAudience : value]];
  }));
}

function exactOf(literal: Literal): string | undefined {
  return literal.kind === 'match' && literal.holds && literal.of.length === 1 && claimsOf(literal).length === 1 ? literal.matcher.exactValue : undefined;
}

function notKnown({ party, identity, source }: TrustingIdentity, named: readonly string[]): Decision {
  const text = `the message names only ${named.join(', ')}: without the token it is not known what else this identity sees`;
  return { party, identity, source, verdict: Verdict.UNKNOWN, because: [{ where: source.text, text, verdict: Verdict.UNKNOWN }] };
}
