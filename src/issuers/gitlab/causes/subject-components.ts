import { pairsOf } from './pairs';
import { Cause } from '../../../trust';

/** Components, or their order, that the project and the trust do not share. */
export const SUBJECT_COMPONENTS: Cause = {
  id: 'gitlab-subject-components',
  find(refusal) {
    const found = pairsOf(refusal).find(({ had, asked }) => Object.keys(had).join() !== Object.keys(asked).join());
    return found && {
      text: `the project writes its subject of ${Object.keys(found.had).join(', ')}, and the trust asks for ${Object.keys(found.asked).join(', ')}`,
      remedy: 'the same list on the project (ci_id_token_sub_claim_components) and in the trust: GitLabSubject.of(...)',
    };
  },
};
