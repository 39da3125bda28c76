import { shown, unknown, verdictOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { IAM_HOST } from '../principal';

/**
 * The audience rule: one of the listed audiences, or the provider's own name with or without `https:` where none is listed.
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
export function decideAudience(provider: ProviderDocument, { aud }: TokenClaims): Explanation {
  const where = `${provider.source}.oidc.allowed_audiences`;
  const audiences = Array.isArray(aud) ? aud : [aud];
  const got = shown(aud);
  if (audiences.some((one) => typeof one !== 'string') || audiences.length === 0) {
    return { where, key: 'aud', got, text: 'the token has no audience', verdict: Verdict.DENY };
  }
  const compared = provider.audiences.length === 0 ? ownName(provider, where, audiences) : listed(provider, where, audiences);
  return audiences.length > 1 && compared.verdict === Verdict.ACCEPT
    ? unknown(where, 'one of several audiences of the token fits; Google does not document what it makes of the others')
    : { ...compared, key: 'aud', got };
}

function listed({ audiences }: ProviderDocument, where: string, got: readonly string[]): Explanation {
  const known = audiences.flatMap((audience) => 'known' in audience ? [audience.known] : []);
  const expected = known.join(', ');
  if (known.some((audience) => got.includes(audience))) return { where, operator: 'in', expected, text: 'the audience is listed', verdict: Verdict.ACCEPT };
  const open = audiences.flatMap((audience) => 'open' in audience ? [audience.open] : []);
  return open.length > 0
    ? unknown(where, `the audience may be ${open.join(' or ')}, which the artifact does not settle`)
    : { where, operator: 'in', expected, text: 'the audience is not listed', verdict: Verdict.DENY };
}

/** Project numbers are digits; where the artifact does not hold the number, any number fits, and the explanation says so. */
function ownName({ poolId, providerId, projectNumber }: ProviderDocument, where: string, got: readonly string[]): Explanation {
  if ('open' in poolId || 'open' in providerId) return unknown(where, `the provider's own name depends on ${'open' in poolId ? poolId.open : (providerId as { open: string }).open}`);
  const rest = `/locations/global/workloadIdentityPools/${poolId.known}/providers/${providerId.known}`;
  const start = `${IAM_HOST}projects/`;
  const numbers = got.map((audience) => between(audience.replace(/^https:/, ''), start, rest));
  const holds = numbers.some((number) => number !== undefined && (projectNumber === undefined ? /^[0-9]+$/.test(number) : number === projectNumber));
  const note = projectNumber === undefined ? '; the artifact does not settle the project number' : '';
  return {
    where,
    operator: '==',
    expected: `https:${start}${projectNumber ?? '<number>'}${rest}`,
    text: `the audience is ${holds ? '' : 'not '}the provider's own name${note}`,
    verdict: verdictOf(holds),
  };
}

function between(text: string, start: string, end: string): string | undefined {
  const fits = text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return fits ? text.slice(start.length, text.length - end.length) : undefined;
}
