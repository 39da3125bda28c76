import { Cause, Party } from '../../../trust';

/** A member that goes on with a second attribute. */
const SECOND = /^(.*?)\/(attribute\.[a-z0-9_]+|subject|group)\/(.+)$/s;

/** A principalSet names one attribute, and all that follows is its value. @see https://github.com/google-github-actions/auth/issues/233 (2026-11-21) */
export const ONE_ATTRIBUTE: Cause = {
  id: 'one-attribute',
  find({ party, claim, expected, words, leaf: { key } }) {
    const found = party === Party.GCP && key?.startsWith('attribute.') ? SECOND.exec(expected[0] ?? '') : null;
    if (!found) return undefined;
    const [, value, second] = found;
    return {
      text: `a principalSet names one attribute, and all that follows is its value: this one asks for ${claim} to be ${JSON.stringify(expected[0])}, not for ${JSON.stringify(value)} and ${second}`,
      remedy: `one attribute that is mapped from both claims, joined with ":" in ${words.mapping}, and bound with both values; or a condition on the claim of ${second}`,
    };
  },
};
