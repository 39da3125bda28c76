import { TrustTier } from './trust-tier';

/** Tiers whose runs are of code that somebody has reviewed, of projects that ids hold. */
export const REVIEWED_TIERS: readonly TrustTier[] = [TrustTier.PRODUCTION, TrustTier.STAGING, TrustTier.APPLY, TrustTier.PUBLISH, TrustTier.EMERGENCY];
