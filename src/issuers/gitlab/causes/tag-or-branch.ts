import { pairsOf } from './pairs';
import { Cause, Refusal } from '../../../trust';

const isOther = (refusal: Refusal) => pairsOf(refusal).some(({ had, asked }) => had.ref === asked.ref && had.ref_type !== asked.ref_type);

/** A tag may have the name of a branch. */
export const TAG_OR_BRANCH: Cause = {
  id: 'gitlab-tag-or-branch',
  find(refusal) {
    const { claim, got, expected } = refusal;
    return isOther(refusal) || (claim === 'ref_type' && got !== undefined && !expected.includes(got))
      ? { text: 'the job is on a tag where a branch is asked for, or on a branch where a tag is', remedy: 'ref_type in the trust, as the job has it; if it was not yours, ask who pushed the ref' } : undefined;
  },
};
