import { CompiledTrust } from './compiled-trust';
import { TokenClaims } from './decision';
import { matches } from '../claims';

/** Whether a token is one that the model means to trust: its issuer, and every condition of one alternative. Audiences are the parties' business. */
export function satisfies(trust: CompiledTrust, token: TokenClaims): boolean {
  const text = (claim: string) => typeof token[claim] === 'string' ? token[claim] : undefined;
  return token.iss === trust.issuer.url
    && trust.alternatives.some(({ conditions }) => conditions.every(({ claim, matcher }) => matches(matcher, text(claim))));
}
