import { ClaimCondition, CompiledTrust } from './compiled-trust';
import { TokenClaims } from './decision';
import { matches } from '../claims';

/**
 * Whether a token is one that the model means to trust: its issuer, and every condition of one alternative. Audiences are the parties'
 * business. A claim that is not text is neither absent nor any value.
 */
export function satisfies(trust: CompiledTrust, token: TokenClaims): boolean {
  return token.iss === trust.issuer.url
    && trust.alternatives.some(({ conditions }) => conditions.every((condition) => holds(condition, token[condition.claim])));
}

function holds({ matcher }: ClaimCondition, claim: unknown): boolean {
  return (claim === undefined || typeof claim === 'string') && matches(matcher, claim);
}
