import { PinWords, RefPin, RunPins } from '../run-pins';
import { assumed, missed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

/** Either the token tells environment and ref, or the environment is guarded on the side of the CI system. */
export const pinnedRun: TierRule = {
  id: 'pinned-run',
  text: 'one environment and exact refs, or an environment that reviewers and a branch policy guard',
  tiers: [TrustTier.PRODUCTION],
  judge: ({ environment, refs, write }, { reviewers = false, deploymentRefs = false }) => {
    if (environment && refs === RefPin.EXACT) return proved('the environment and each ref are asked for by their names');
    if (environment && reviewers && deploymentRefs) return assumed('the environment has reviewers and takes protected branches or tags alone');
    const remedies = environment ? [write.ref, guardOf(write)] : remediesWithout(write, refs);
    return missed(environment ? refs === RefPin.PATTERN ? 'refs by a pattern' : 'an environment on any ref' : 'no environment', remedies);
  },
};

const guardOf = ({ guarded }: PinWords) => guarded ?? 'controls: { reviewers: true, deploymentRefs: true }, once the CI system holds both';

/** The environment, and what has to stand beside it. */
function remediesWithout({ environment, ref, ...write }: PinWords, refs: RunPins['refs']): string[] {
  if (environment === undefined) return [];
  const beside = refs === RefPin.EXACT ? [environment] : ref === undefined ? [] : [`${environment} and ${ref}`];
  return [...beside, `${environment} and ${guardOf(write)}`];
}
