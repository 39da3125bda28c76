import { assumed, missed, proved, TierRule } from '../tier-rule';
import { TrustTier } from '../trust-tier';

/** Whoever may write a second pipeline in the project would apply what nobody planned. */
export const onePipeline: TierRule = {
  id: 'one-pipeline',
  text: 'the dedicated pipeline file',
  tiers: [TrustTier.APPLY],
  judge: ({ pipelineFile, declaredPipeline = false, write }) => {
    if (pipelineFile) return proved('the file of the pipeline is asked for');
    return declaredPipeline ? assumed('the CI system lets no other pipeline in') : missed('any pipeline of the project', [write.pipelineFile]);
  },
};
