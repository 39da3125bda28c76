import { missed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

/** A name comes to another owner; a whole organization is no project. */
export const projectIds: TierRule = {
  id: 'project-ids',
  text: 'each project by an id that nobody else gets',
  tiers: [TrustTier.PRODUCTION, TrustTier.STAGING, TrustTier.APPLY, TrustTier.PUBLISH, TrustTier.EMERGENCY],
  judge: ({ projects, write }) => projects ? proved('each project is asked for by its id') : missed('no project in particular, or one by its name alone', [write.project]),
};
