import { Cause } from '../../trust';

/** CI systems find a name in either case; clouds compare letters. */
export const LETTER_CASE: Cause = {
  id: 'letter-case',
  find({ claim, got, expected }) {
    if (got === undefined || !expected.some((value) => value !== got && value.toLowerCase() === got.toLowerCase())) return undefined;
    return {
      text: `${claim} differs in upper and lower case alone, which the cloud tells apart`,
      remedy: 'the spelling of the token in the trust',
    };
  },
};
