import { assumed, missed, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

const DECLARED = 'controls: { reviewers: true }, once the CI system asks for their approval';

/** Nobody opens the back door alone. */
export const approval: TierRule = {
  id: 'approval',
  text: 'somebody else approves each run',
  tiers: [TrustTier.EMERGENCY],
  judge: ({ environment, write }, { reviewers = false }) => {
    if (environment && reviewers) return assumed('somebody else approves each run');
    if (environment) return missed('nobody has to approve a run', [DECLARED]);
    return missed('no environment, whose reviewers could approve a run', [write.environment && `${write.environment} and ${DECLARED}`]);
  },
};
