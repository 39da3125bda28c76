import { isContext, isValue, subjectPairs } from './subject';
import { Cause } from '../../../trust';

/** A job has one environment, and a trust means one. */
export const OTHER_ENVIRONMENT: Cause = {
  id: 'other-environment',
  find(refusal) {
    const { claim, got, expected } = refusal;
    const pair = subjectPairs(refusal).find((one) => one.had.context === 'environment' && one.asked.context === 'environment' && isContext(one) && !isValue(one));
    const [asked, had] = claim === 'environment' && got !== undefined ? [expected[0], got] : [pair?.asked.value, pair?.had.value];
    if (asked === undefined || had === undefined) return undefined;
    return {
      text: `the job has the environment ${JSON.stringify(had)}, and the trust names ${JSON.stringify(asked)}`,
      remedy: `environment: ${asked} in the job, if it is the one that is meant; otherwise the refusal is right`,
    };
  },
};
