import { OF_MERGE_REQUESTS } from './conditions';
import { readSubject } from './subject';
import { Cause, FoundCause, Refusal } from '../../trust';

/** Two subjects, the one that a token has and one that was asked for, in their components. */
function pairs({ claim, got, expected }: Refusal) {
  const had = claim === 'sub' && got !== undefined ? readSubject(got) : undefined;
  return had === undefined ? [] : expected.flatMap((subject) => { const asked = readSubject(subject); return asked ? [{ had, asked }] : []; });
}

const cause = (id: string, find: (refusal: Refusal) => FoundCause | undefined): Cause => ({ id, find });

const FULL_REF = cause('gitlab-full-ref', ({ claim, got, expected }) => (
  expected.some((value) => claim === 'ref' ? value === `refs/heads/${got}` || value === `refs/tags/${got}` : claim === 'sub' && /^project_(?:id|path):.*:ref:refs\/(?:heads|tags)\//.test(value))
    ? { text: 'the trust asks for a full ref, and GitLab writes the name alone', remedy: '`ref:main` in place of `ref:refs/heads/main`, in the trust' } : undefined));

const SUBJECT_COMPONENTS = cause('gitlab-subject-components', (refusal) => {
  const found = pairs(refusal).find(({ had, asked }) => Object.keys(had).join() !== Object.keys(asked).join());
  return found && {
    text: `the project writes its subject of ${Object.keys(found.had).join(', ')}, and the trust asks for ${Object.keys(found.asked).join(', ')}`,
    remedy: 'the same list on the project (ci_id_token_sub_claim_components) and in the trust: GitLabSubject.of(...)',
  };
});

const TAG_OR_BRANCH = cause('gitlab-tag-or-branch', (refusal) => {
  const { claim, got, expected } = refusal;
  const found = pairs(refusal).some(({ had, asked }) => had.ref === asked.ref && had.ref_type !== asked.ref_type) || (claim === 'ref_type' && got !== undefined && !expected.includes(got));
  return found ? { text: 'the job is on a tag where a branch is asked for, or on a branch where a tag is', remedy: 'ref_type in the trust, as the job has it; if it was not yours, ask who pushed the ref' } : undefined;
});

const PATH_CASE = cause('gitlab-path-case', (refusal) => {
  const { claim, got, expected } = refusal;
  const differs = (had?: string, asked?: string) => had !== undefined && asked !== undefined && had !== asked && had.toLowerCase() === asked.toLowerCase();
  const found = pairs(refusal).some(({ had, asked }) => differs(had.project_path, asked.project_path)) || (claim === 'project_path' && expected.some((asked) => differs(got, asked)));
  return found ? { text: 'the path of the project has another casing: GitLab does not tell the two apart, clouds do', remedy: 'the path as the token has it, or project_id in the subject' } : undefined;
});

const NOT_PROTECTED = cause('gitlab-ref-not-protected', (refusal) => {
  const { claim, got, expected } = refusal;
  const found = pairs(refusal).some(({ had, asked }) => had.ref_protected === 'false' && asked.ref_protected === 'true') || (claim === 'ref_protected' && got === 'false' && expected.includes('true'));
  return found ? { text: 'the branch or tag is not protected', remedy: 'Settings > Repository > Protected branches (or Protected tags), for the name that the job is on' } : undefined;
});

const MERGE_REQUEST = cause('gitlab-merge-request', ({ claim, token: { pipeline_source: source } }) => (
  claim === 'pipeline_source' && OF_MERGE_REQUESTS.includes(String(source))
    ? { text: 'the pipeline is of a merge request, whose subject is that of its source branch', remedy: 'rules: - if: $CI_PIPELINE_SOURCE == "push" on the job that logs in' } : undefined));

const NO_ENVIRONMENT = cause('gitlab-environment', ({ claim, token: { environment } }) => (
  ['environment', 'environment_protected', 'deployment_tier'].includes(claim) && environment === undefined
    ? { text: 'the job has no environment, and the trust asks for one', remedy: 'environment: name: ... on the job' } : undefined));

/** Those that explain the whole difference before those that explain a part of it. */
export const GITLAB_CAUSES: readonly Cause[] = [FULL_REF, TAG_OR_BRANCH, PATH_CASE, NOT_PROTECTED, MERGE_REQUEST, NO_ENVIRONMENT, SUBJECT_COMPONENTS];
