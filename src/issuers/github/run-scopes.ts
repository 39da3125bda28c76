import { GITHUB_FACTS } from '../../facts';
import { NamedValue, RunKind, RunScopes } from '../../trust';

/** Owner and repository in a subject, with their ids where it is immutable. Neither name holds a star, a question mark, or what stands for a wildcard. */
const REPOSITORY = /(?:^|:)repo:([^/@:*?\0]+)(?:@(\d+))?\/(?:([^/@:*?\0]+)(?:@(\d+))?(?=:|$))?/;
/** Keys of a customized subject that are ids or names of an owner or of a repository. */
const OWNED = /(?:^|:)(repository_owner_id|repository_owner|repository_id):([^:\0]+)(?=:|$)/g;
const SEGMENTS = {
  ref: /(?<=^|:)ref:(refs\/[^:\0]+)(?=:|$)/g,
  environment: /(?<=^|:)environment:([^:\0]+)(?=:|$)/g,
  // A subject that begins with the file names nobody: a rule of its own speaks of that.
  job_workflow_ref: /(?<=:)job_workflow_ref:([^:\0]+)(?=:|$)/g,
  workflow_ref: /(?<=:)workflow_ref:([^:\0]+)(?=:|$)/g,
};
const OTHER = 'any-other-name';
const PUSHED = ['push', 'create', 'workflow_dispatch'];
/** They run on the default branch, whatever that is called; in a public repository whoever has an account starts them. */
const BY_STRANGERS = ['pull_request_target', 'pull_request_review', 'issues', 'issue_comment', 'fork', 'watch'];

/** How runs of GitHub Actions are told apart: by ref or environment, and by repository and owner. */
export const RUN_SCOPES: RunScopes = {
  project: { noun: 'repository', name: 'repository', id: 'repository_id' },
  organization: { noun: 'organization', name: 'repository_owner', id: 'repository_owner_id' },
  // `workflow_ref` has the ref behind its `@`.
  exactBy: ['ref', 'workflow_ref'],
  exactOnAnyRefBy: ['environment'],
  codeBy: ['job_workflow_ref'],
  filesBy: ['job_workflow_ref', 'workflow_ref'],
  // One question each for jobs without an environment and with one, since that is cheaper.
  startedByAnyone: [
    [
      { environment: [], event_name: [...PUSHED, ...BY_STRANGERS], ref: [`refs/heads/${OTHER}`, `refs/tags/${OTHER}`] },
      { environment: [], event_name: ['pull_request'], ref: ['refs/pull/7/merge'] },
    ],
    [{ environment: [OTHER], event_name: ['push'], ref: [`refs/heads/${OTHER}`] }],
  ],
  kinds: [
    { kind: RunKind.ANY_BRANCH, noun: 'any branch', runs: [{ environment: [], event_name: PUSHED, ref: [`refs/heads/${OTHER}`] }] },
    { kind: RunKind.ANY_TAG, noun: 'any tag', runs: [{ environment: [], event_name: PUSHED, ref: [`refs/tags/${OTHER}`] }] },
    { kind: RunKind.PROPOSED_CHANGE, noun: 'pull requests', runs: [{ environment: [], event_name: ['pull_request'], ref: ['refs/pull/7/merge'] }] },
    { kind: RunKind.STARTED_BY_OTHERS, noun: `runs by the events ${BY_STRANGERS.join(', ')}`, runs: [{ environment: [], event_name: BY_STRANGERS }] },
    { kind: RunKind.OWN_MACHINE, noun: 'self-hosted runners', runs: [{ runner_environment: ['self-hosted'] }] },
  ],
  tags: [{ environment: [], ref_type: ['tag'] }],
  weakClaims: [
    { claim: 'actor', why: 'whoever starts a run, by an event too that others cause' },
    { claim: 'actor_id', why: 'whoever starts a run, by an event too that others cause' },
    { claim: 'workflow', why: 'a name for people, which whoever edits a workflow file writes into it' },
  ],
  // https://docs.github.com/en/actions/reference/security/oidc (2026-11-21). UNCLEAR for data residency; not on a server of one's own.
  dueSubjects: { issuers: /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/, since: '2026-07-15' },
  codeRefs: { anybodys: ['', '@', 'deploy.yml@', '.github/workflows/deploy.yml@', 'platform/.github/workflows/deploy.yml@'].map((start) => `${start}refs/heads/${OTHER}`), moving: /@refs\/(?:heads|tags)\// },
  namedIn,
  words: {
    anyone: 'anyone who can push to the repository or open a pull request in it',
    patterns: 'runs whose branch, tag or environment fits a pattern, or is not asked for',
    patternNote: 'pattern: whoever can push may give a branch, tag or environment such a name, unless a ruleset or a protection rule holds it',
    anyRefNote: 'any ref: an environment is named without a ref, so its protection rules alone say which branches and tags may use it',
  },
};

function namedIn(claim: string, text: string): NamedValue[] {
  if (claim === 'sub') return [...repositoryIn(text), ...ownersIn(text), ...segmentsIn(text)];
  const [, owner] = claim === 'repository' ? /^([^/*?\0]+)\//.exec(text) ?? [] : [];
  return owner === undefined ? [] : [{ claim: 'repository_owner', value: owner, certain: true }];
}

/** A subject that begins with a repository is of that one; further back the words may be part of something else. */
function repositoryIn(text: string): NamedValue[] {
  const found = REPOSITORY.exec(text);
  const [, owner, ownerId, name, repositoryId] = found ?? [];
  const values = { repository: name === undefined ? undefined : `${owner}/${name}`, repository_id: repositoryId, repository_owner: owner, repository_owner_id: ownerId };
  return Object.entries(values).flatMap(([claim, value]) => value === undefined ? [] : [{ claim, value, certain: found?.index === 0 }]);
}

/** A subject that begins so is of that one; further back the words may be part of something else. */
function ownersIn(text: string): NamedValue[] {
  return [...text.matchAll(OWNED)].map((found) => ({ claim: found[1], value: found[2], certain: found.index === 0 }));
}

/** The subject writes a colon of a name as `%3A`, and a name may hold that text itself. */
function segmentsIn(text: string): NamedValue[] {
  return Object.entries(SEGMENTS).flatMap(([claim, pattern]) => [...text.matchAll(pattern)]
    .flatMap(([, written]) => [...new Set([written, GITHUB_FACTS.subject.read(written)])].map((value) => ({ claim, value, certain: false }))));
}
