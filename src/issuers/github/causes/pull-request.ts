import { isContext, subjectPairs } from './subject';
import { Cause } from '../../../trust';

/** Pull requests run code that nobody has reviewed: no trust of a branch covers them. */
export const PULL_REQUEST: Cause = {
  id: 'pull-request',
  find(refusal) {
    const { claim, got, token: { event_name: event, ref } } = refusal;
    const isRun = event === 'pull_request' || (typeof ref === 'string' && ref.startsWith('refs/pull/'));
    const bySubject = subjectPairs(refusal).some((pair) => pair.had.context === 'pull_request' && pair.asked.context !== undefined && !isContext(pair));
    if (!bySubject && !(isRun && got !== undefined && ['ref', 'event_name'].includes(claim))) return undefined;
    return {
      text: 'the run is of a pull request: its ref is the merge of two branches, and its subject names neither',
      remedy: 'a trusted workflow of its own with pullRequests: true, and an identity that can only read',
    };
  },
};
