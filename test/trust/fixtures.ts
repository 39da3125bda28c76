import { ClaimMatcher } from '../../src/claims';
import { ClaimCondition, CompiledTrust, TrustAlternative } from '../../src/trust';

export const exact = (claim: string, value: string, requirement: string, byName?: string): ClaimCondition => (
  { claim, matcher: ClaimMatcher.exact(value), requirement, ...byName === undefined ? {} : { byName } });

export const alternative = (proves: string[], conditions: ClaimCondition[]): TrustAlternative => (
  { subject: { matcher: ClaimMatcher.exact('the-subject'), proves }, conditions });

export function trustOf(alternatives: TrustAlternative[], more: Partial<CompiledTrust> = {}): CompiledTrust {
  const ids = [...new Set(alternatives.flatMap(({ conditions }) => conditions.map(({ requirement }) => requirement)))];
  return {
    name: 'production',
    issuer: { url: 'https://issuer.example', platform: 'Example CI', multiTenant: true, optionalClaims: ['environment'], traceClaims: [] },
    alternatives,
    requirements: ids.map((id) => ({ id, text: `${id} holds` })),
    acknowledgements: [],
    audiences: {},
    open: [],
    issuerRemedies: {},
    ...more,
  } as CompiledTrust;
}
