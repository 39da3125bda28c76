import { keptOut, ofEachTrust, TierDemand } from './demand';
import { isWide } from './some-runs';
import { REVIEWED_TIERS, RunKind } from '../../../trust';
import { isAmong } from '../../../verify/shared';

/** Whoever proposes a change writes what its runs do. */
export const reviewedCode: TierDemand = {
  tiers: REVIEWED_TIERS,
  judge: ofEachTrust((trust) => {
    const proposed = isWide(trust) ? undefined : trust.runs.kinds?.find(({ kind }) => kind === RunKind.PROPOSED_CHANGE);
    if (proposed === undefined) return [];
    return keptOut(trust, isAmong(proposed.runs), `runs of ${proposed.noun}`, `ask for the ${trust.runs.exactBy[0]} of a reviewed branch or for an environment, in each way in, and leave out ${proposed.noun}`);
  }),
};
