import { Cause } from './refusal';

/** GitHub takes either; the clouds compare letters. */
export const LETTER_CASE: Cause = {
  id: 'letter-case',
  find({ claim, got, expected }) {
    if (got === undefined || !expected.some((value) => value !== got && value.toLowerCase() === got.toLowerCase())) return undefined;
    return {
      text: `${claim} differs in upper and lower case alone: GitHub does not tell them apart, the cloud does`,
      remedy: 'the spelling of the token in the trust',
    };
  },
};
