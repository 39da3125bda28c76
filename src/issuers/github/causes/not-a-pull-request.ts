import { isContext, subjectPairs } from './subject';
import { Cause } from '../../../trust';

/** A push to the branch of a pull request is a push. @see https://github.com/Azure/login/issues/453 (2026-11-21) */
export const NOT_A_PULL_REQUEST: Cause = {
  id: 'not-a-pull-request',
  find(refusal) {
    const { claim, got, expected } = refusal;
    const pair = subjectPairs(refusal).find((one) => one.asked.context === 'pull_request' && !isContext(one));
    const byClaim = claim === 'event_name' && expected.includes('pull_request') && got === 'push';
    if (!pair && !byClaim) return undefined;
    const on = pair?.had.context === 'ref' ? ` on ${pair.had.value}` : pair ? ` with the ${pair.had.context} ${JSON.stringify(pair.had.value)}` : '';
    return {
      text: `the trust is for runs of the event pull_request, and this run is another one${on}: a push is none, even to a branch with an open pull request`,
      remedy: 'on: pull_request for the job that the trust is meant for; if this run is meant, a trust of its own that names its ref in full',
    };
  },
};
