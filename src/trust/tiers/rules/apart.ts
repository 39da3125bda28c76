import { Proposed } from '../run-pins';
import { assumed, missed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

const DECLARED = 'controls: { deploymentRefs: true }, once the CI system holds it';

/** What reviewed runs may do, a proposed change must not get by sharing their identity. */
export const apart: TierRule = {
  id: 'apart',
  text: 'pull requests have an identity of their own, or none',
  tiers: [TrustTier.PLAN, TrustTier.PREVIEW],
  judge: ({ proposed, write }, { deploymentRefs = false }) => {
    if (proposed !== Proposed.TOO) return proved(proposed === Proposed.ALONE ? 'runs of pull requests alone get in' : 'no run of a pull request gets in');
    if (deploymentRefs) return assumed('what the run deploys to takes protected branches or tags alone');
    return missed('pull requests beside other runs', [write.reviewedOnly && `${write.reviewedOnly}, and a trusted workflow of its own for pull requests that need it too`, DECLARED]);
  },
};
