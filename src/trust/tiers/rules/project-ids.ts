import { REVIEWED_TIERS } from '../reviewed-tiers';
import { missed, proved, TierRule } from '../tier-rule';

/** A name comes to another owner; a whole organization is no project. */
export const projectIds: TierRule = {
  id: 'project-ids',
  text: 'each project by an id that nobody else gets',
  tiers: REVIEWED_TIERS,
  judge: ({ projects, write }) => projects ? proved('each project is asked for by its id') : missed('no project in particular, or one by its name alone', [write.project]),
};
