import { Call, claimOf } from './call';
import { KeyState } from './key-value';

/** The audiences of a token, as text or a list of texts. */
export function audiencesOf(call: Call): unknown[] {
  const aud = claimOf(call, 'aud');
  return Array.isArray(aud) ? aud : aud === undefined ? [] : [aud];
}

/**
 * The audience that STS compares. AWS documents for Google that it is `azp` where the token has that; that it is so for every issuer
 * is said by others, so that where the two differ either may be meant.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function audienceState(call: Call): KeyState {
  const [audience, ...more] = audiencesOf(call);
  if (!Object.hasOwn(call.token, 'azp')) return more.length > 0 ? { unsettled: 'the claim aud is not text' } : oneAudience(audience);
  const { azp } = call.token;
  if (azp === audience && more.length === 0) return oneAudience(audience);
  const candidates = [azp, audience, ...more].filter((one) => typeof one === 'string');
  return { unsettled: 'which of azp and aud STS compares is not known', ...candidates.length === more.length + 2 ? { candidates } : {} };
}

/** The real audience, whatever `azp` is: documented for Google alone, so elsewhere the key may be absent. */
export function otherAudienceState(call: Call): KeyState {
  const [audience, ...more] = audiencesOf(call);
  const unsettled = 'whether STS has the key oaud for issuers other than Google is not known';
  return typeof audience === 'string' && more.length === 0 ? { unsettled, candidates: [audience, { absent: 'the key may be absent' }] } : { unsettled };
}

function oneAudience(audience: unknown): KeyState {
  if (audience === undefined) return { absent: 'the token has no claim aud' };
  return typeof audience === 'string' ? audience : { unsettled: 'the claim aud is not text' };
}
