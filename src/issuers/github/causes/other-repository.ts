import { FORK, repositories } from './fork';
import { isAsked, withoutIds } from './subject';
import { Cause } from '../../../trust';

/** A run of another repository of the same owner. */
export const OTHER_REPOSITORY: Cause = {
  id: 'other-repository',
  find(refusal) {
    if (FORK.find(refusal)) return undefined;
    const isOther = (had: string, asked: string, wildcards: boolean) => !isAsked(withoutIds(asked).toLowerCase(), withoutIds(had).toLowerCase(), wildcards);
    const found = repositories(refusal).find(({ had, asked, wildcards }) => isOther(had, asked, wildcards));
    return found && {
      text: `the run is of ${JSON.stringify(withoutIds(found.had))}, and the trust names ${JSON.stringify(withoutIds(found.asked))}`,
      remedy: 'a trust of its own for this repository, if its runs are meant; otherwise the refusal is right',
    };
  },
};
