import { ofEachTrust, TierDemand } from './demand';
import { isWide } from './some-runs';
import { RunsByClaims, TrustTier } from '../../../trust';
import { isAmong } from '../../../verify/shared';

/** What is published is what a tag names. */
export const tagsAlone: TierDemand = {
  tiers: [TrustTier.PUBLISH],
  judge: ofEachTrust((trust) => {
    const { tags, exactBy } = trust.runs;
    if (isWide(trust)) return [];
    if (tags === undefined) return [{ message: 'its tokens tell no tag, so it is not proved that tags alone get in' }];
    const onTags = isAmong(tags.map(withAnyEnvironment));
    if (trust.holdsForAll(onTags)) return [];
    return [{ message: 'runs that are on no tag get in', witness: trust.witnessBeside(onTags), fix: `ask for the ${exactBy[0]} of tags in each way in, beside an environment too` }];
  }),
};

/** The same runs, with an environment or without. */
const withAnyEnvironment = (runs: RunsByClaims): RunsByClaims => Object.fromEntries(Object.entries(runs).filter(([, values]) => values.length > 0));
