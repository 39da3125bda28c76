import { Call } from '../evaluate/call';
import { foldAscii } from '../evaluate/fold-ascii';
import { isClaimKey } from '../facts/issuer-support';

/** The claim that a condition key takes its value from. */
export interface KeyClaim {
  readonly claim: string;
  /** Text as the claim has it; the same, or nothing, which of the two is not known; or several values. */
  readonly kind: 'text' | 'text-or-absent' | 'several';
}

const DEFAULT_KEYS: ReadonlyMap<string, KeyClaim> = new Map([
  ['aud', { claim: 'aud', kind: 'text' }],
  ['oaud', { claim: 'aud', kind: 'text-or-absent' }],
  ['email', { claim: 'email', kind: 'text' }],
  ['amr', { claim: 'amr', kind: 'several' }],
]);

/** The claim behind a key in calls through a provider; undefined where no claim changes what the key holds. */
export function keyClaim(key: string, { provider, partition }: Call): KeyClaim | undefined {
  const [name, prefix] = [foldAscii(key), `${provider.toLowerCase()}:`];
  if (!name.startsWith(prefix)) return undefined;
  const claim = name.slice(prefix.length);
  const isKey = isClaimKey(claim, provider, partition);
  return DEFAULT_KEYS.get(claim) ?? (isKey === false ? undefined : { claim, kind: isKey ? 'text' : 'text-or-absent' });
}
