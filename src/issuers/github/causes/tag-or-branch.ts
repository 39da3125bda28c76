import { isAsked, subjectPairs } from './subject';
import { Cause } from '../../../trust';

const KINDS = [
  { asked: 'refs/heads/', had: 'refs/tags/', text: 'the run is on a tag that has the name of the branch' },
  { asked: 'refs/tags/', had: 'refs/heads/', text: 'the run is on a branch that has the name of the tag' },
];

/** A tag and a branch may have one name; anyone who can push makes either. */
export const TAG_OR_BRANCH: Cause = {
  id: 'tag-or-branch',
  find(refusal) {
    const { got, expected, wildcards, claim } = refusal;
    const refs = subjectPairs(refusal).map(({ had, asked }) => [asked.value, had.value]);
    const all = claim === 'sub' ? refs : expected.map((one) => [one, got ?? '']);
    const differing = all.filter(([asked, had]) => !isAsked(asked, had, wildcards));
    const kind = KINDS.find((one) => differing.some(([asked, had]) => (
      asked.includes(one.asked) && isAsked(asked.replace(one.asked, one.had), had, wildcards))));
    return kind && { text: kind.text, remedy: 'the run that was meant; if it was not yours, ask who pushed the ref' };
  },
};
