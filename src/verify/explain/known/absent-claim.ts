import { Cause, Party } from '../../../trust';

/** What the evaluator and the CEL engine say of a claim that is not there. */
const ABSENT = /(?:has no claim|field not found:|no such (?:key|field):?) '?(\w+)/i;

/** GCP rejects a token at the first expression that reads a claim that it lacks. */
export const ABSENT_CLAIM: Cause = {
  id: 'absent-claim',
  find({ party, words, leaf: { text, where } }) {
    const found = party === Party.GCP ? ABSENT.exec(text) : null;
    if (!found) return undefined;
    const [, claim] = found;
    const place = where.endsWith(words.condition) ? words.condition : words.mapping;
    return {
      text: `an expression reads the claim ${claim} without a guard, and the token lacks it: the whole token is rejected for that`,
      remedy: `has(assertion.${claim}) ? assertion.${claim} : '' in ${place}`,
    };
  },
};
