import { subjectPairs } from './subject';
import { Cause } from '../../../trust';

const QUEUE = 'gh-readonly-queue/';

/** A merge queue runs on a branch that it makes for each entry. @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#merge_group (2026-11-21) */
export const MERGE_QUEUE: Cause = {
  id: 'merge-queue',
  find(refusal) {
    const { claim, got, token: { ref, event_name: event } } = refusal;
    const isRun = event === 'merge_group' || (typeof ref === 'string' && ref.startsWith(`refs/heads/${QUEUE}`));
    const bySubject = subjectPairs(refusal).some(({ had }) => had.value.startsWith(`refs/heads/${QUEUE}`));
    const byClaim = isRun && got !== undefined && ['ref', 'event_name'].includes(claim);
    if (!bySubject && !byClaim) return undefined;
    return {
      text: 'the run is of the merge queue, on a branch that GitHub makes for each entry: the trust names another ref',
      remedy: 'on: push of the branch behind the queue for what needs the cloud, since it runs after the merge; checks in the queue need an identity of their own, which can only read',
    };
  },
};
