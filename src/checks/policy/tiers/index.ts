import { TierDemand } from './demand';
import { knownRefs } from './known-refs';
import { onePipeline } from './one-pipeline';
import { projectIds } from './project-ids';
import { reviewedCode } from './reviewed-code';
import { settled } from './settled';
import { shortSession } from './short-session';
import { someRuns } from './some-runs';
import { tagsAlone } from './tags-alone';

/** What tiers ask of an identity that no construct of this library made, in the order of findings. */
export const TIER_DEMANDS: readonly TierDemand[] = [settled, someRuns, reviewedCode, knownRefs, projectIds, onePipeline, tagsAlone, shortSession];
