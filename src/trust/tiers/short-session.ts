import { TrustTier } from './trust-tier';
import { CompiledTrust, TrustRequirement } from '../compiled-trust';
import { Enforcement } from '../enforcement';
import { Party } from '../party';
import { enforcedBy, notEnforceable } from '../rendering';
import { settle } from '../settle';

/** Seconds: the longest that an application of Entra gets unless its tenant says otherwise, since nobody can ask for less there. */
export const SHORT_SESSION_SECONDS = 5400;
const REQUIREMENT: TrustRequirement = { id: 'short-session', text: 'a session of the emergency identity lasts 90 minutes at most' };

/** How long credentials of an identity live at most. */
export interface LongestSession {
  readonly seconds: number;
  /** Why that long, for people. */
  readonly why: string;
  /** What makes it shorter. */
  readonly remedies: readonly string[];
}

/** What the tier of an emergency asks of a session; nothing of any other tier. Throws for a longer one that nobody acknowledged as `party/short-session`. */
export function sessionOfTier(party: Party, trust: CompiledTrust, { seconds, why, remedies }: LongestSession): Enforcement[] {
  if (trust.tier?.tier !== TrustTier.EMERGENCY) return [];
  const isShort = seconds <= SHORT_SESSION_SECONDS;
  return settle(trust, [isShort ? enforcedBy(party, REQUIREMENT, why) : notEnforceable(party, trust, REQUIREMENT, why, [...remedies])]);
}
