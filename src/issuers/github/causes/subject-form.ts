import { exactSubject } from './exact-subject';
import { isAsked, isRepository, SubjectPair, subjectPairs, withoutIds } from './subject';
import { gh, GH } from '../../../internal/commands/gh';
import { Cause, FoundCause, Refusal } from '../../../trust';

const SHOW_FORM = gh(GH.repositorySubject, { owner: 'OWNER', repo: 'NAME' }, {}, { jq: '.sub_claim_prefix' });
const hasIds = (repository: string) => withoutIds(repository) !== repository;

/** Ids in the subject since 2026-07-15. @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21) */
export const SUBJECT_FORM: Cause = {
  id: 'subject-form',
  find(refusal) {
    const pair = subjectPairs(refusal).find(differsInIds);
    return pair && (hasIds(pair.had.repository) ? ofImmutable(refusal, pair) : CLASSIC);
  },
};

/** Whether the names are those that are asked for, and one of the two has ids. */
function differsInIds(pair: SubjectPair): boolean {
  const [asked, had] = [pair.asked, pair.had].map(({ repository }) => repository);
  const isNamed = isAsked(withoutIds(asked).toLowerCase(), withoutIds(had).toLowerCase(), pair.asked.wildcards);
  return !isRepository(pair) && isNamed && (hasIds(asked) || hasIds(had));
}

const CLASSIC: FoundCause = { text: 'the token has a classic subject, without ids, and the trust an immutable one', remedy: `${SHOW_FORM.shell} says which form GitHub mints` };

function ofImmutable(refusal: Refusal, { asked, from }: SubjectPair): FoundCause {
  if (hasIds(asked.repository)) {
    return {
      text: `the names are the same and the ids are not: this is another repository or owner than "${asked.repository}", which was deleted or given up and created again`,
      remedy: 'the ids of the repository that you mean to trust, after you know whose it is',
    };
  }
  const exact = exactSubject(refusal, from);
  return {
    text: 'the token has an immutable subject, with ids, and the trust a classic one, without',
    ...exact,
    remedy: `${exact.remedy}, after you know that the ids are yours; beside the classic one as long as GitHub may mint either (GitHubRepository.migrating)`,
  };
}
