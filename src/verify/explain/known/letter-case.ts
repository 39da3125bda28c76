import { exactValue } from './exact-value';
import { Cause } from '../../../trust/cause';
import { expectedFor } from '../../../trust/expected';

const fold = (text: string) => text.toLowerCase();

/** CI systems find a name in either case; clouds compare letters. */
export const LETTER_CASE: Cause = {
  id: 'letter-case',
  find(refusal) {
    const { claim, got } = refusal;
    const asked = got === undefined ? undefined : expectedFor(refusal, got, fold);
    if (asked === undefined) return undefined;
    return {
      text: `${claim} differs in upper and lower case alone, which the cloud tells apart`,
      ...exactValue(refusal, asked) ?? { remedy: 'the spelling of the token in the trust' },
    };
  },
};
