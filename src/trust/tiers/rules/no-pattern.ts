import { missed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

/** A pattern admits what somebody names tomorrow. */
export const noPattern: TierRule = {
  id: 'no-pattern',
  text: 'no pattern but in refs',
  tiers: [TrustTier.PRODUCTION, TrustTier.APPLY, TrustTier.PUBLISH, TrustTier.EMERGENCY],
  judge: ({ patterns }) => patterns.length === 0
    ? proved('all that is asked for, but refs, is asked for by its whole value')
    : missed(`a pattern in ${patterns.join(', ')}`, ['the whole value, and a trusted workflow of its own for each further one']),
};
