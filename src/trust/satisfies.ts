import { CompiledTrust } from './compiled-trust';
import { TokenClaims } from './decision';
import { matchesValue } from '../claims';

/**
 * Whether a token is one that the model means to trust: its issuer, and every condition of one alternative. Audiences are the parties'
 * business. A claim that is not text is neither absent nor any text.
 */
export function satisfies(trust: CompiledTrust, token: TokenClaims): boolean {
  return token.iss === trust.issuer.url
    && trust.alternatives.some(({ conditions }) => conditions.every(({ claim, matcher }) => matchesValue(matcher, token[claim])));
}
