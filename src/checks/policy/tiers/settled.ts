import { TierDemand } from './demand';
import { REVIEWED_TIERS } from '../../../trust';
import { TrustScope } from '../../../verify';
import { FindingPart } from '../../rule';

/** Of whom nothing is known, nothing is proved. */
export const settled: TierDemand = {
  tiers: REVIEWED_TIERS,
  judge: ({ trust: { unsettled, trusts } }) => {
    const open = trusts.flatMap(({ runs, scope: { scope, of } }) => runs === undefined || scope === TrustScope.UNKNOWN ? [of] : []);
    const reasons = [...new Set([...unsettled === undefined ? [] : [unsettled], ...open])];
    return reasons.map((reason): FindingPart => ({ message: `who gets in is not known: ${reason}`, fix: '`--parameter NAME=VALUE` gives what a deployment decides; the other files of the app give what stands in them; `--issuer FILE` describes an issuer that is not known' }));
  },
};
