import { exactSubject } from './exact-subject';
import { isAsked, isRepository, subjectPairs, withoutIds } from './subject';
import { Cause } from '../../../trust';

/** Owner and name in other letters, where something else differs too: GitHub finds them in any case, clouds do not. */
export const REPOSITORY_CASE: Cause = {
  id: 'repository-case',
  find(refusal) {
    const pair = subjectPairs(refusal).find((one) => {
      const [asked, had] = [one.asked, one.had].map(({ repository }) => withoutIds(repository));
      return !isRepository(one) && !isAsked(asked, had, one.asked.wildcards) && isAsked(asked.toLowerCase(), had.toLowerCase(), one.asked.wildcards);
    });
    return pair && { text: `the repository is ${JSON.stringify(pair.had.repository)} in the token and ${JSON.stringify(pair.asked.repository)} in the trust: upper and lower case differ`, ...exactSubject(refusal, pair.from) };
  },
};
