import { exactSubject } from './exact-subject';
import { isRepository, subjectPairs } from './subject';
import { Cause } from '../../../trust';

/** A subject goes on behind the repository, so that the repository alone is the subject of no run. @see https://github.com/ministryofjustice/modernisation-platform/issues/3909 (2026-11-21) */
export const SUBJECT_WITHOUT_CONTEXT: Cause = {
  id: 'subject-without-context',
  find(refusal) {
    const pair = subjectPairs(refusal).find((one) => one.asked.context === undefined && isRepository(one) && !one.asked.repository.endsWith('*'));
    if (!pair) return undefined;
    const exact = exactSubject(refusal, pair.from);
    const beside = pair.had.context === 'pull_request' ? '; a pull request is anyone\'s code, so in a trust of its own that can only read' : '';
    return { text: `nothing stands behind the repository in ${JSON.stringify(pair.from)}, and every subject goes on with a ref, an environment or pull_request`, ...exact, remedy: exact.remedy + beside };
  },
};
