import { MERGE_QUEUE } from './merge-queue';
import { PULL_REQUEST } from './pull-request';
import { isContext, isValue, subjectPairs } from './subject';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Cause, Refusal } from '../../../trust';

/** A run of another branch or tag. That is what a trust of one ref is for, so it is the run that has to change. */
export const OTHER_REF: Cause = {
  id: 'other-ref',
  find(refusal) {
    const found = [TAG_OR_BRANCH, MERGE_QUEUE, PULL_REQUEST].some(({ find }) => find(refusal)) ? undefined : refs(refusal);
    return found && {
      text: `the run is on ${found.had}, and the trust names ${found.asked}`,
      remedy: `the job on ${found.asked} alone, if that is what is meant; if this ref is meant too, a trust of its own that names it in full`,
    };
  },
};

function refs(refusal: Refusal): { readonly had: string; readonly asked: string } | undefined {
  const { claim, got, expected } = refusal;
  if (claim === 'ref' && got !== undefined && expected.length > 0) return { had: got, asked: expected.join(' or ') };
  const pairs = subjectPairs(refusal).filter((pair) => pair.had.context === 'ref' && pair.asked.context === 'ref' && isContext(pair) && !isValue(pair));
  return pairs.length === 0 ? undefined : { had: pairs[0].had.value, asked: pairs.map(({ asked }) => asked.value).join(' or ') };
}
