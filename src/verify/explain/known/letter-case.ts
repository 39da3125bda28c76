import { exactValue } from './exact-value';
import { Cause, expectedFor } from '../../../trust';

const fold = (text: string) => text.toLowerCase();

/** Whether the ref is what differs: names of repositories and environments are found in any case, branches and tags are not. */
function isInRef(asked: string, got: string): boolean {
  const [one, other] = [asked, got].map((text) => text.indexOf('refs/') < 0 ? text.length : text.toLowerCase().indexOf('refs/'));
  return asked.slice(one) !== got.slice(other) && asked.slice(one) !== '';
}

/** CI systems find a name in either case; clouds compare letters. */
export const LETTER_CASE: Cause = {
  id: 'letter-case',
  find(refusal) {
    const { claim, got } = refusal;
    const asked = got === undefined ? undefined : expectedFor(refusal, got, fold);
    if (asked === undefined) return undefined;
    const exact = exactValue(refusal, asked) ?? { remedy: 'the spelling of the token in the trust' };
    return {
      text: `${claim} differs in upper and lower case alone, which the cloud tells apart`,
      ...exact,
      remedy: isInRef(asked, got!) ? `${exact.remedy}; but Git tells the cases apart too, so that this may be another branch or tag than the one that is meant` : exact.remedy,
    };
  },
};
