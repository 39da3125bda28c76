import { TierDemand } from './demand';
import { SHORT_SESSION_SECONDS, TrustTier } from '../../../trust';

/** The back door closes by itself. */
export const shortSession: TierDemand = {
  tiers: [TrustTier.EMERGENCY],
  judge: ({ identity, permissions: { longest, session } }) => {
    if (longest === undefined) return [];
    const { seconds, open, unless, fix } = longest;
    if (seconds !== undefined && seconds <= SHORT_SESSION_SECONDS) return [];
    const why = seconds === undefined ? `it is not proved that sessions last ${SHORT_SESSION_SECONDS} seconds at most: ${open ?? unless?.why ?? 'nothing tells'}` : `sessions of up to ${seconds} seconds, where ${SHORT_SESSION_SECONDS} are allowed`;
    return [{ message: why, location: session?.source ?? identity.source, fix }];
  },
};
