import { keptOut, ofEachTrust, TierDemand } from './demand';
import { isWide } from './some-runs';
import { RunKind, TrustTier } from '../../../trust';
import { isAmong } from '../../../verify/shared';

const ANY_REF = [RunKind.ANY_BRANCH, RunKind.ANY_TAG];

/** A branch or a tag that whoever may push gives a name; where an environment is asked for, its rules hold the refs. */
export const knownRefs: TierDemand = {
  tiers: [TrustTier.PRODUCTION, TrustTier.STAGING, TrustTier.APPLY, TrustTier.EMERGENCY],
  judge: ofEachTrust((trust) => {
    const kinds = isWide(trust) ? [] : (trust.runs.kinds ?? []).filter(({ kind }) => ANY_REF.includes(kind));
    const { exactBy, exactOnAnyRefBy = [] } = trust.runs;
    return kinds.flatMap(({ noun, runs }) => keptOut(trust, isAmong(runs), `runs of ${noun}`, `ask for ${[exactBy[0], ...exactOnAnyRefBy].join(' or ')}, exactly`));
  }),
};
