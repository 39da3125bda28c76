import { REVIEWED_TIERS } from '../reviewed-tiers';
import { Proposed } from '../run-pins';
import { assumed, missed, proved, TierRule } from '../tier-rule';

/** What stands for it where tokens do not tell. */
const DECLARED = 'controls: { deploymentRefs: true }, once the CI system holds it';

/** Whoever proposes a change writes what its runs do. */
export const reviewedCode: TierRule = {
  id: 'reviewed-code',
  text: 'no run of a pull request or merge request',
  tiers: REVIEWED_TIERS,
  judge: ({ proposed, write }, { deploymentRefs = false }) => {
    if (proposed === Proposed.NONE) return proved('what is asked for keeps such runs out');
    if (proposed === Proposed.TOO && deploymentRefs) return assumed('what the run deploys to takes protected branches or tags alone');
    if (proposed === Proposed.ALONE) return missed('runs of pull requests are what is trusted', [write.reviewedOnly]);
    return missed('nothing that is asked for keeps such runs out', [write.reviewedOnly, DECLARED]);
  },
};
