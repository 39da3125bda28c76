import { pairsOf } from './pairs';
import { Cause } from '../../../trust';

const OF_ENVIRONMENTS = ['environment', 'environment_protected', 'deployment_tier'];

/** What is said of environments is absent from the tokens of jobs without one, and from their subjects. */
export const NO_ENVIRONMENT: Cause = {
  id: 'gitlab-environment',
  find(refusal) {
    const { claim, token: { environment } } = refusal;
    const isAsked = OF_ENVIRONMENTS.includes(claim) || pairsOf(refusal).some(({ had, asked }) => OF_ENVIRONMENTS.some((one) => one in asked && !(one in had)));
    return isAsked && environment === undefined ? { text: 'the job has no environment, and the trust asks for one', remedy: 'environment: name: ... on the job' } : undefined;
  },
};
