import { audienceState, otherAudienceState } from './audience';
import { Call, claimOf } from './call';
import { foldAscii } from './fold-ascii';
import { Absent, KeyState } from './key-value';
import { requestState } from './request-keys';
import { isClaimKey } from '../facts/issuer-support';

export { isAbsent, type KeyState } from './key-value';

/** What a key of lower-case name holds in a call. */
export type KeyReader = (call: Call) => KeyState;

/** The value of a condition key, named in lower case: key names ignore case. */
export function keyState(key: string, call: Call): KeyState {
  return keyReader(key, call)(call);
}

/** How the key is read in all calls through the same provider and partition. */
export function keyReader(key: string, { provider, partition }: Call): KeyReader {
  const prefix = `${provider.toLowerCase()}:`;
  if (key.startsWith(prefix)) return claimReader(key.slice(prefix.length), provider, partition);
  return requestState(key) ?? constant({ absent: `the key is absent for this issuer: it is none of ${provider}` });
}

/** Keys that STS documents for every OIDC provider, beside `sub`. */
const DEFAULT_KEYS = new Map<string, KeyReader>([
  ['aud', audienceState],
  ['oaud', otherAudienceState],
  ['email', (call) => textState('email', call)],
  ['amr', methodsState],
]);

/**
 * A claim that STS is known to expose, or known not to. What it exposes of other issuers, and in other partitions, is not known: there a
 * claim that the token has may be the value of the key, and the key may be absent; one that the token lacks is absent either way.
 */
function claimReader(claim: string, provider: string, partition: Call['partition']): KeyReader {
  const byDefault = DEFAULT_KEYS.get(claim);
  if (byDefault) return byDefault;
  const isKey = isClaimKey(claim, provider, partition);
  if (isKey === true) return (call) => textState(claim, call);
  if (isKey === false) return constant({ absent: `the key is absent for this issuer: STS does not expose the claim ${claim} of ${provider}` });
  const unsettled = `whether STS exposes the claim ${claim} of ${provider} in partition ${partition} is not known`;
  return (call) => {
    const names = Object.keys(call.token).filter((name) => foldAscii(name) === claim);
    if (names.length > 1) return { unsettled: `the token has the claims ${names.join(' and ')}, and keys ignore case` };
    const state = textState(names[0] ?? claim, call);
    return typeof state === 'string' ? { unsettled, candidates: [state, { absent: 'the key may be absent' }] } : state;
  };
}

function constant(state: Absent): KeyReader {
  return () => state;
}

function textState(claim: string, call: Call): KeyState {
  const value = claimOf(call, claim);
  if (typeof value === 'string') return value;
  return value === undefined ? { absent: `the token has no claim ${claim}` } : { unsettled: `the claim ${claim} is not text` };
}

/** The authentication methods, a key of several values. */
function methodsState(call: Call): KeyState {
  const value = claimOf(call, 'amr');
  const methods: unknown[] = Array.isArray(value) ? value : [value];
  if (value === undefined || methods.length === 0) return { absent: 'the token has no claim amr' };
  return methods.every((method) => typeof method === 'string') ? methods : { unsettled: 'the claim amr is no list of texts' };
}
