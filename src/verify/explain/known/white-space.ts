import { exactValue } from './exact-value';
import { Cause, expectedFor } from '../../../trust';

const fold = (text: string) => text.trim();

/** A blank that was copied with a value is a part of it. */
export const WHITE_SPACE: Cause = {
  id: 'white-space',
  find(refusal) {
    const { claim, got } = refusal;
    const asked = got === undefined ? undefined : expectedFor(refusal, got, fold);
    if (asked === undefined) return undefined;
    return { text: `${claim} differs in white space at an end alone`, ...exactValue(refusal, asked) ?? { remedy: 'the value without white space' } };
  },
};
