import { quoteCel } from '../../../parties/gcp';
import { Cause, Party, textOf } from '../../../trust';

/** A comparison with a number, as conditions are printed. */
const COMPARISON = /^assertion\.(\w+) == (-?\d+)$/;

/** Ids are digits in quotes in the token; a number equals no text. */
export const NUMBER_FOR_TEXT: Cause = {
  id: 'number-for-text',
  find({ party, token, words, leaf: { text } }) {
    const [, claim, number] = party === Party.GCP ? COMPARISON.exec(text) ?? [] : [];
    if (claim === undefined || textOf(token, claim) !== number) return undefined;
    return {
      text: `${claim} is text in the token, and it is compared with a number: the two are never equal`,
      remedy: `assertion.${claim} == ${quoteCel(number)} in ${words.condition}`,
    };
  },
};
