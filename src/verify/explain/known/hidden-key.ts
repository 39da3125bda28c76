import { Cause, Party, textOf } from '../../../trust';

/** STS fills condition keys from some claims of some issuers; all others are as good as absent. */
export const HIDDEN_KEY: Cause = {
  id: 'hidden-key',
  find({ party, claim, got, token, leaf: { key } }) {
    const provider = textOf(token, 'iss')?.replace(/^https:\/\//, '').toLowerCase();
    if (party !== Party.AWS || key?.toLowerCase() !== `${provider}:${claim.toLowerCase()}` || got !== undefined || !Object.hasOwn(token, claim)) return undefined;
    return {
      text: `the token has the claim ${claim}, and AWS makes no condition key of it for this issuer: the key is always absent`,
      remedy: 'a claim that AWS has a key for, or a customized subject that holds this one',
    };
  },
};
