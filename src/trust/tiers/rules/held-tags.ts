import { missed, assumed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

/** A tag that anyone may push publishes whatever it points to. */
export const heldTags: TierRule = {
  id: 'held-tags',
  text: 'tags alone, which nobody makes but those who may release',
  tiers: [TrustTier.PUBLISH],
  judge: ({ onlyTags, provenRefs, declaredRefs, environment, write }, { protectedRefs = false, deploymentRefs = false }) => {
    if (!onlyTags) return missed('runs that are on no tag', [write.tag]);
    if (provenRefs) return proved('the tags are protected, which tokens tell');
    if (declaredRefs || protectedRefs) return assumed('the tags are held by a ruleset or protected');
    if (environment && deploymentRefs) return assumed('the environment takes protected branches or tags alone');
    return missed('tags that anyone who can push makes', [write.tag, 'controls: { protectedRefs: true }, once a ruleset holds them']);
  },
};
