import { migrationsOf } from './trusted-repositories';
import { GitHubWorkflowProps } from './workflow-props';
import { show } from '../../internal/errors';

/** What nothing pins, in words, for the report. */
export function openEnds(props: GitHubWorkflowProps): string[] {
  return [...names(props), ...migrations(props), ...events(props), ...refs(props), ...environment(props), ...called(props), RE_RUNS, AUDIENCE];
}

/** A server's subjects carry no ids, and AWS and Azure see no other claim of its tokens. */
function names({ issuer }: GitHubWorkflowProps): string[] {
  return issuer && !issuer.multiTenant
    ? ['names: AWS and Azure know the repositories of this server by name alone: whoever gets a name that was given up there, or creates the repository again, gets in'] : [];
}

/** The day is in no document: a synthesis has no clock. */
function migrations(props: GitHubWorkflowProps): string[] {
  return migrationsOf(props).map(({ text, until }) => `migration: ${text}; no cloud ends that on ${until} by itself, a deployment without the old form does`);
}

const RE_RUNS = 're-runs: for 30 days anyone with write access can run the same commit again, also one that has since been fixed';
const AUDIENCE = 'the job itself: every step of it, and every action that it uses, can ask for the token';

/** GitHub documents the subject of "a pull request event" and does not say which of the four are meant. */
const UNDOCUMENTED = 'pull_request_target, pull_request_review and pull_request_review_comment: GitHub does not document whether their subject is `pull_request` or the ref, '
  + 'so AWS and Azure, which see no event, may let them in; Google refuses them';

function events({ events: pinned, environment: name, pullRequests }: GitHubWorkflowProps): string[] {
  if (name === undefined && pullRequests) return [UNDOCUMENTED];
  if (pinned || pullRequests) return [];
  const scope = name === undefined
    ? 'schedule, workflow_dispatch, workflow_run, issue_comment and others run on the default branch too'
    : 'push, pull_request, merge_group, schedule, workflow_dispatch and all others that may use the environment';
  return [`events: none is pinned: ${scope}`, ...name === undefined ? [UNDOCUMENTED] : []];
}

function refs({ refs: pinned, environment: name, pullRequests }: GitHubWorkflowProps): string[] {
  if (pullRequests) return ['pull requests: code that nobody has reviewed, of anyone who can push a branch'];
  if (!pinned) return [`refs: none is pinned: every branch, tag and pull request that the environment ${show(name)} lets in`];
  return pinned.filter(({ declaredProtected }) => !declaredProtected)
    .map((ref) => `${ref}: not declared protected: anyone with write access can push it, with an edited workflow, and decides what runs on it`);
}

function environment({ environment: name, allRepositoriesOf }: GitHubWorkflowProps): string[] {
  if (name === undefined) return [];
  const anywhere = allRepositoriesOf ? '; any writer of any repository of the owner can create it there' : '';
  return [`environment ${show(name)}: it protects only with reviewers or a branch policy; deleted, it is created again without${anywhere}`];
}

function called({ reusableWorkflow }: GitHubWorkflowProps): string[] {
  if (!reusableWorkflow || reusableWorkflow.declaredProtected) return [];
  return [`${reusableWorkflow}: not declared protected: whoever can push there controls the job`];
}
