import { TokenClaims } from '../../../trust/decision';
import { AwsPartition } from '../aws-partition';
import { isClaimKey, providerOf } from '../issuer-support';
import { Unsettled } from '../policy';

/** A call of AssumeRoleWithWebIdentity, as the trust policy sees it. */
export interface Call {
  readonly token: TokenClaims;
  /** The provider that the token's `iss` names. */
  readonly provider: string;
  /** The audience that STS compares: its one `aud`, where no other `azp` is beside it. */
  readonly audience: string | Unsettled | undefined;
  readonly partition: AwsPartition;
  /** What its keys begin with, in lower case. */
  readonly prefix: string;
}

/** What a key holds in a call: text, nothing, or what nobody knows. */
export type KeyState = string | undefined | Unsettled;

/** The call that a token makes; undefined where the token names no issuer. */
export function callOf(token: TokenClaims, partition: AwsPartition): Call | undefined {
  const { iss } = token;
  if (typeof iss !== 'string' || !iss.startsWith('https://')) return undefined;
  const provider = providerOf(iss);
  return { token, provider, audience: audienceOf(token), partition, prefix: `${provider.toLowerCase()}:` };
}

/** The value of a condition key, named in lower case: key names ignore case. A claim that STS is known not to expose is as good as absent. */
export function keyState(key: string, call: Call): KeyState {
  if (key.startsWith(call.prefix)) return claimState(key.slice(call.prefix.length), call);
  return /^(?:aws|sts):/.test(key) ? { unsettled: `${key} depends on the request, not on the token` } : undefined;
}

function claimState(claim: string, call: Call): KeyState {
  if (claim === 'aud') return call.audience;
  const isKey = isClaimKey(claim, call.provider, call.partition);
  if (isKey === undefined) return { unsettled: `whether and how STS fills the key ${claim} for ${call.provider} in partition ${call.partition} is not modelled` };
  return isKey ? textOf(claim, call.token[claim]) : undefined;
}

/** That STS prefers `azp` is said by others, not by AWS: it counts only where it is the audience too. */
function audienceOf({ azp, aud }: TokenClaims): KeyState {
  const [audience, ...more]: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (azp !== undefined && (azp !== audience || more.length > 0)) return { unsettled: 'which of azp and aud STS compares is not known' };
  return textOf('aud', more.length > 0 ? aud : audience);
}

function textOf(claim: string, value: unknown): KeyState {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : { unsettled: `the claim ${claim} is not text` };
}
