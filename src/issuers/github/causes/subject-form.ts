import { subjectPairs, withoutIds } from './subject';
import { gh, GH } from '../../../internal/commands/gh';
import { Cause } from '../../../trust';

const SHOW_FORM = gh(GH.repositorySubject, { owner: 'OWNER', repo: 'NAME' }, {}, { jq: '.sub_claim_prefix' });

/** Ids in the subject since 2026-07-15. @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21) */
export const SUBJECT_FORM: Cause = {
  id: 'subject-form',
  find({ claim, got, expected }) {
    for (const { had, asked } of subjectPairs(claim, got, expected)) {
      if (had.repository === asked.repository || withoutIds(had.repository) !== withoutIds(asked.repository)) continue;
      const [hadIds, askedIds] = [had, asked].map(({ repository }) => withoutIds(repository) !== repository);
      if (hadIds && askedIds) {
        return {
          text: `the names are the same and the ids are not: this is another repository or owner than "${asked.repository}", which was deleted or given up and created again`,
          remedy: 'the ids of the repository that you mean to trust, after you know whose it is',
        };
      }
      return hadIds
        ? { text: 'the token has an immutable subject, with ids, and the trust a classic one, without', remedy: 'trust both forms during the change: GitHubRepository.migrating' }
        : { text: 'the token has a classic subject, without ids, and the trust an immutable one', remedy: `${SHOW_FORM.shell} says which form GitHub mints` };
    }
    return undefined;
  },
};
