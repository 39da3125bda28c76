import { ofEachTrust, TierDemand } from './demand';
import { REVIEWED_TIERS } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isAmong } from '../../../verify/shared';
import { admittedKinds, NARROW_KINDS } from '../../kinds';
import { KnownTrust } from '../../of-scope';

/** Whether all runs of a project get in, or more: what else is wrong follows from it. Runs of some kinds alone are told by their kinds. */
export function isWide(trust: KnownTrust): boolean {
  const { scope } = trust.scope;
  if (scope !== TrustScope.REPOSITORY) return scope === TrustScope.ORGANIZATION || scope === TrustScope.PLATFORM;
  const kinds = admittedKinds(trust).length;
  return kinds === 0 || kinds === NARROW_KINDS.length;
}

/** Whoever may start any run of a project is nobody who was reviewed. */
export const someRuns: TierDemand = {
  tiers: REVIEWED_TIERS,
  judge: ofEachTrust((trust) => {
    if (!isWide(trust)) return [];
    const { project, exactBy, exactOnAnyRefBy = [], startedByAnyone, words } = trust.runs;
    const whose = trust.scope.scope === TrustScope.REPOSITORY ? `of ${project.noun} ${trust.scope.of}` : `of ${trust.scope.of}`;
    return [{
      message: `${whose} gets in ${words.anyone}`,
      witness: trust.witness(isAmong(startedByAnyone.flat())),
      fix: `ask for one of ${[...exactBy, ...exactOnAnyRefBy].join(', ')} as well, exactly, in each way in`,
    }];
  }),
};
