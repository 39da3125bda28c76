import { apart } from './apart';
import { approval } from './approval';
import { heldTags } from './held-tags';
import { noPattern } from './no-pattern';
import { onePipeline } from './one-pipeline';
import { pinnedRun } from './pinned-run';
import { projectIds } from './project-ids';
import { reviewedCode } from './reviewed-code';
import { TierRule } from '../tier-rule';

/** What tiers ask of a trust, in the order of reports. */
export const TIER_RULES: readonly TierRule[] = [pinnedRun, projectIds, noPattern, reviewedCode, onePipeline, heldTags, approval, apart];
