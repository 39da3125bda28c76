import { Cause } from '../../../trust';

const OTHER: readonly (readonly [asked: string, had: string, text: string])[] = [
  ['refs/heads/', 'refs/tags/', 'the run is on a tag that has the name of the branch'],
  ['refs/tags/', 'refs/heads/', 'the run is on a branch that has the name of the tag'],
];

/** A tag and a branch may have one name; anyone who can push makes either. */
export const TAG_OR_BRANCH: Cause = {
  id: 'tag-or-branch',
  find({ got, expected }) {
    for (const [asked, had, text] of OTHER) {
      if (got !== undefined && expected.some((value) => value.includes(asked) && value.replace(asked, had) === got)) {
        return { text, remedy: 'the run that was meant; if it was not yours, ask who pushed the ref' };
      }
    }
    return undefined;
  },
};
