import { either, except, oneOf } from './machines';
import { BRANCH, NAMES } from './names';
import { Machine } from '../../../claims';
import { Piece, text, variable } from '../../../claims/solve';

/**
 * Which ref the runs of an event are on.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows (2026-11-21)
 */
export interface RunKind {
  /** For people. */
  readonly name: string;
  readonly events: Machine;
  /** What `ref` is made of. */
  readonly ref: readonly Piece[];
  /** What `workflow_ref` has behind its `@`. */
  readonly workflowAt: readonly Piece[];
  readonly refType: Machine;
  /** Whether `head_ref` and `base_ref` name the branches of a pull request; they are empty otherwise. */
  readonly pullRequest: boolean;
}

const REVIEWS = ['pull_request_review', 'pull_request_review_comment'];
const PULL_REQUESTS = ['pull_request', ...REVIEWS, 'pull_request_target'];
/** On the default branch, always. */
const ON_DEFAULT_BRANCH = [
  'branch_protection_rule', 'check_run', 'check_suite', 'delete', 'discussion', 'discussion_comment', 'fork', 'gollum', 'issue_comment', 'issues', 'label', 'milestone',
  'page_build', 'public', 'repository_dispatch', 'schedule', 'status', 'watch', 'workflow_run',
];
const ON_BRANCH_OR_TAG = ['push', 'create', 'workflow_dispatch', 'registry_package', 'deployment', 'deployment_status'];
const KNOWN = [...PULL_REQUESTS, ...ON_DEFAULT_BRANCH, ...ON_BRANCH_OR_TAG, 'release', 'merge_group'];

const BRANCH_REF = [text('refs/heads/'), variable('branch')];
const TAG_REF = [text('refs/tags/'), variable('tag')];
const MERGE_REF = [text('refs/pull/'), variable('pullNumber'), text('/merge')];
const QUEUE_REF = [text('refs/heads/gh-readonly-queue/'), variable('branch'), text('/pr-'), variable('pullNumber'), text('-'), variable('sha')];

const BRANCH_TYPE = oneOf('branch');
const run = (name: string, events: Machine, ref: readonly Piece[], more: Partial<RunKind> = {}): RunKind => (
  { name, events, ref, workflowAt: ref, refType: BRANCH_TYPE, pullRequest: false, ...more });

/** The merge of a pull request with its base. */
export const mergesOf = (...events: string[]): RunKind => run('the merge of a pull request', oneOf(...events), MERGE_REF, { pullRequest: true });

/** Pull requests on a branch: after their merge, and `pull_request_target`. From where the file is then, is not documented. */
export const pullRequestBranches = (...events: string[]): RunKind => (
  run('the base of a pull request', oneOf(...events), BRANCH_REF, { pullRequest: true, workflowAt: [variable('pullRequestAt')] }));

/** What `pullRequestAt` stands for. */
export const PULL_REQUEST_AT: Machine = either(BRANCH.behind('refs/heads/'), NAMES.mergeRef);

export const MERGED = ['pull_request', ...REVIEWS];
export { REVIEWS };

/** Runs that are of no pull request. What GitHub does not document, `dynamic` say, may be on any ref. */
export const OTHER_RUNS: readonly RunKind[] = [
  run('a branch', except(NAMES.event, ...PULL_REQUESTS, 'release', 'merge_group'), BRANCH_REF),
  run('a tag', except(NAMES.event, ...PULL_REQUESTS, ...ON_DEFAULT_BRANCH, 'merge_group'), TAG_REF, { refType: oneOf('tag') }),
  run('a merge queue', oneOf('merge_group'), QUEUE_REF),
  run('an event that is not documented, on a pull request', except(NAMES.event, ...KNOWN), MERGE_REF),
  // SECONDARY: the sample has `branch`.
  run('a bare commit', oneOf('deployment', 'deployment_status'), [], { workflowAt: [variable('sha')], refType: oneOf('branch', 'tag') }),
];
