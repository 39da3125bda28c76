import { spawnSync } from 'node:child_process';

/** What GitHub can mint, written from reference pages and not from the library: why a token cannot be; undefined for one that can. */
export function whyNotMintable(token: Record<string, unknown>): string | undefined {
  const wrong = RULES.find(([, holds]) => !holds(Object.fromEntries(Object.entries(token).map(([claim, value]) => [claim, String(value)]))));
  return wrong && `${wrong[0]}: ${JSON.stringify(token)}`;
}

type Token = Readonly<Record<string, string>>;

const SHA = /^[0-9a-f]{40}$/;
const PULL = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'];
const DEFAULT_BRANCH = ['schedule', 'issue_comment', 'issues', 'workflow_run', 'repository_dispatch', 'status', 'watch', 'fork', 'label', 'discussion'];
const DOCUMENTED = [...PULL, ...DEFAULT_BRANCH, 'push', 'workflow_dispatch', 'release', 'merge_group', 'deployment', 'deployment_status', 'create'];
const MERGE = /^refs\/pull\/[1-9][0-9]*\/merge$/;
const QUEUE = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-[1-9][0-9]*-[0-9a-f]{40}$/;

/** As `git check-ref-format` has it, from its manual. */
export function isGitRef(ref: string): boolean {
  const parts = ref.split('/');
  return parts.length > 1 && parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
    && !/\.\.|@\{|[ ~^:?*[\\]|\.$/.test(ref) && ![...ref].some((character) => character < ' ' || character === '\u007f');
}

/** The same by git itself. */
export const gitTakes = (ref: string) => spawnSync('git', ['check-ref-format', ref]).status === 0;

const isBranch = (ref: string) => ref.startsWith('refs/heads/') && isGitRef(ref);
const isTag = (ref: string) => ref.startsWith('refs/tags/') && isGitRef(ref);

function refFits({ event_name: event, ref }: Token): boolean {
  if (ref === '') return ['deployment', 'deployment_status'].includes(event);
  if (event === 'merge_group') return QUEUE.test(ref) && isBranch(ref);
  if (event === 'pull_request') return MERGE.test(ref) || isBranch(ref);
  if (event === 'pull_request_target' || DEFAULT_BRANCH.includes(event)) return isBranch(ref);
  if (PULL.includes(event)) return MERGE.test(ref);
  if (event === 'release') return isTag(ref);
  return isBranch(ref) || isTag(ref) || (!DOCUMENTED.includes(event) && MERGE.test(ref));
}

const RULES: readonly (readonly [string, (token: Token) => boolean])[] = [
  ['owner', ({ repository_owner: owner }) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(owner)],
  ['repository', ({ repository, repository_owner: owner }) => {
    const [first, name, ...rest] = repository.split('/');
    return first === owner && rest.length === 0 && /^[A-Za-z0-9._-]+$/.test(name) && !['.', '..'].includes(name);
  }],
  ['ids', (token) => ['repository_id', 'repository_owner_id', 'run_id', 'run_number', 'run_attempt', 'actor_id'].every((claim) => /^[1-9][0-9]{0,19}$/.test(token[claim]))],
  ['event', ({ event_name: event }) => /^[a-z_]+$/.test(event)],
  ['ref', refFits],
  ['ref_type', ({ ref, ref_type: type }) => ref === '' ? ['branch', 'tag'].includes(type) : type === (ref.startsWith('refs/tags/') ? 'tag' : 'branch')],
  ['head_ref and base_ref', ({ event_name: event, head_ref: head, base_ref: base }) => [head, base].every((name) => PULL.includes(event) ? isGitRef(`refs/heads/${name}`) : name === '')],
  ['workflow_ref', ({ workflow_ref: file, repository, ref, event_name: event }) => {
    const [, path, at] = /^(.*?\/\.github\/workflows\/[^/]+\.ya?ml)@(.*)$/.exec(file) ?? [];
    const own = path?.startsWith(`${repository}/.github/workflows/`);
    if (ref === '') return own && SHA.test(at);
    return own && (at === ref || (['pull_request', 'pull_request_target'].includes(event) && isBranch(ref) && (isBranch(at) || MERGE.test(at))));
  }],
  ['job_workflow_ref', ({ job_workflow_ref: file }) => {
    if (file === undefined) return true;
    const [, owner, name, at] = /^([^/]+)\/([^/]+)\/\.github\/workflows\/[^/]+\.ya?ml@(.*)$/.exec(file) ?? [];
    return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(owner ?? '') && /^[A-Za-z0-9._-]+$/.test(name ?? '') && (isBranch(at) || isTag(at) || MERGE.test(at) || SHA.test(at));
  }],
  ['environment', ({ environment }) => environment === undefined || /^[^\n\r]+$/.test(environment)],
  ['actor', ({ actor }) => /^[A-Za-z0-9][A-Za-z0-9_-]*(\[bot\])?$/.test(actor)],
  ['visibility and runner', ({ repository_visibility: seen, runner_environment: runner }) => ['public', 'private', 'internal'].includes(seen) && ['github-hosted', 'self-hosted'].includes(runner)],
  ['hashes', (token) => ['sha', 'workflow_sha', 'job_workflow_sha'].every((claim) => token[claim] === undefined || SHA.test(token[claim]))],
];
