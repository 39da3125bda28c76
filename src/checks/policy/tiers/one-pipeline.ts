import { ofEachTrust, TierDemand } from './demand';
import { TrustTier } from '../../../trust';
import { isNamed } from '../../../verify/shared';

/** Whoever may write a second pipeline in the project would apply what nobody planned. */
export const onePipeline: TierDemand = {
  tiers: [TrustTier.APPLY],
  judge: ofEachTrust((trust) => {
    const { filesBy = [] } = trust.runs;
    if (filesBy.length === 0) return [{ message: 'its tokens name no file of a pipeline, so it is not proved that one file alone gets in' }];
    const named = isNamed(trust.side.admitted, trust.runs, filesBy);
    if (trust.holdsForAll(named)) return [];
    return [{ message: 'whichever file of a pipeline gets in', witness: trust.witnessBeside(named), fix: `ask for ${filesBy.join(' or ')} as well, exactly: in a condition of its own, or in the subject where the cloud sees nothing else` }];
  }),
};
