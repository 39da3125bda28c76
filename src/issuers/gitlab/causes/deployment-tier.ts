import { pairsOf } from './pairs';
import { Cause, Refusal } from '../../../trust';

interface Tiers { readonly had: string; readonly asked: string }

/** The tier that a job has and the one that is asked for, where they differ. */
function tiersOf(refusal: Refusal): Tiers | undefined {
  const { claim, got, expected } = refusal;
  if (claim === 'deployment_tier' && got !== undefined) return { had: got, asked: expected.join(' or ') };
  return pairsOf(refusal).map(({ had, asked }) => ({ had: had.deployment_tier, asked: asked.deployment_tier }))
    .find(({ had, asked }) => had !== undefined && asked !== undefined && had !== asked);
}

/** The tier follows from the name of the environment where the job does not say it. */
export const DEPLOYMENT_TIER: Cause = {
  id: 'gitlab-deployment-tier',
  find(refusal) {
    const tiers = tiersOf(refusal);
    return tiers && {
      text: `the environment of the job has the tier ${tiers.had}, and the trust asks for ${tiers.asked}: without deployment_tier GitLab takes the tier from the name of the environment`,
      remedy: 'environment: deployment_tier: ... on the job; where the tier is right as it is, the job is one that the trust does not mean',
    };
  },
};
