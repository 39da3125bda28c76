import { ofEachTrust, TierDemand } from './demand';
import { isWide } from './some-runs';
import { REVIEWED_TIERS } from '../../../trust';
import { isHeldByIds } from '../../../verify/shared';

/** A name may come to another owner. */
export const projectIds: TierDemand = {
  tiers: REVIEWED_TIERS,
  judge: ofEachTrust((trust) => {
    if (trust.scope.reRegistrable !== true || isWide(trust)) return [];
    const { organization, project } = trust.runs;
    const ids = [project.id, organization.id].filter((id) => id !== undefined);
    return [{
      message: `no id holds the name: ${trust.scope.of}`,
      witness: trust.witnessBeside(isHeldByIds(trust.side.admitted, trust.runs)),
      fix: ids.length === 0 ? 'its tokens tell no id: never give up the name, and acknowledge it' : `ask for ${ids.join(' or ')} as well, or for a subject that holds them`,
    }];
  }),
};
