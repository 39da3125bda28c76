import { NamedValue, RunKind, RunScopes } from '../../trust';

const SEGMENT = /(?:^|:)(project_id|project_path|ref):([^:\0]+)(?=:|$)/g;
const OTHER = 'any-other-name';
/** A job of a ref that nobody protects and nobody means. */
const unmeant = (type: string, ...sources: string[]) => ({ environment: [], pipeline_source: sources, ref_protected: ['false'], ref_type: [type], ref: [OTHER] });

/** How jobs of GitLab are told apart: by ref, and by project and group. */
export const RUN_SCOPES: RunScopes = {
  project: { noun: 'project', name: 'project_path', id: 'project_id' },
  organization: { noun: 'group', id: 'namespace_id' },
  // The ref stands behind the `@` of the file.
  exactBy: ['ref', 'ci_config_ref_uri'],
  exactOnAnyRefBy: ['environment'],
  filesBy: ['ci_config_ref_uri'],
  startedByAnyone: [
    [{ environment: [], pipeline_source: ['push', 'web', 'merge_request_event'], ref_protected: ['false'], ref_type: ['branch', 'tag'], ref: [OTHER] }],
    [{ environment: [OTHER], pipeline_source: ['push'], ref_protected: ['false'], ref: [OTHER] }],
  ],
  // The ref of a merge request's pipeline is its source branch: where a cloud sees the subject alone, it is like any branch.
  kinds: [
    { kind: RunKind.ANY_BRANCH, noun: 'any branch', runs: [unmeant('branch', 'push', 'web')] },
    { kind: RunKind.ANY_TAG, noun: 'any tag', runs: [unmeant('tag', 'push', 'web')] },
    { kind: RunKind.PROPOSED_CHANGE, noun: 'merge requests', runs: [unmeant('branch', 'merge_request_event')] },
    { kind: RunKind.OWN_MACHINE, noun: 'self-hosted runners', runs: [{ runner_environment: ['self-hosted'] }] },
  ],
  tags: [{ environment: [], ref_type: ['tag'] }],
  weakClaims: [
    { claim: 'user_login', why: 'whoever started the pipeline, under a name that may be another one\'s later' },
    { claim: 'user_email', why: 'whoever started the pipeline, under an address that may be another one\'s later' },
    { claim: 'user_id', why: 'whoever started the pipeline, in any project' },
  ],
  namedIn,
  words: {
    anyone: 'anyone who can push to the project or open a merge request from it',
    patterns: 'jobs whose branch, tag or environment fits a pattern, or is not asked for',
    patternNote: 'pattern: whoever can push may give a branch or a tag such a name, unless it is protected',
    anyRefNote: 'any ref: an environment is named without a ref, so its protection alone says who may deploy to it',
  },
};

function namedIn(claim: string, text: string): NamedValue[] {
  if (claim !== 'sub') return [];
  return [...text.matchAll(SEGMENT)].map((found) => ({ claim: found[1], value: found[2], certain: found.index === 0 }));
}
