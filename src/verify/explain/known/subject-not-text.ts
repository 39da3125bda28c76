import { Cause, Party } from '../../../trust';

/** A comparison in the mapping comes to true or false. @see https://github.com/google-github-actions/auth/issues/378 (2026-11-21) */
export const SUBJECT_NOT_TEXT: Cause = {
  id: 'subject-not-text',
  find({ party, words, leaf }) {
    if (party !== Party.GCP || leaf.key !== 'google.subject' || leaf.operator !== 'type') return undefined;
    return {
      text: 'google.subject is mapped to a value that is no text, such as a comparison, which is true or false: a comparison belongs into the condition',
      remedy: `"google.subject": "assertion.sub" in ${words.mapping}, and the comparison in ${words.condition}, joined with && to what is there`,
    };
  },
};
