import { TierDemand } from './demand';
import { TrustTier } from '../../../trust';

const HOUR = 3600;

/** The back door closes by itself. */
export const shortSession: TierDemand = {
  tiers: [TrustTier.EMERGENCY],
  judge: ({ identity, permissions: { longest, session } }) => {
    if (longest === undefined) return [];
    const { seconds, open, unless, fix } = longest;
    if (seconds !== undefined && seconds <= HOUR) return [];
    const why = seconds === undefined ? `it is not proved that sessions last an hour at most: ${open ?? unless?.why ?? 'nothing tells'}` : `sessions of up to ${seconds} seconds, where an hour is allowed`;
    return [{ message: why, location: session?.source ?? identity.source, fix }];
  },
};
