import { ChangedRuns, FRESH, ChangedRun } from './change';
import { textOf, TokenClaims } from '../../../trust';
import { GitHubRun } from '../token';

/** Events that run on the ref of a branch. Of pull_request_target and pull_request_review it is not documented which subject they have. */
const EVENTS = ['push', 'workflow_dispatch', 'schedule', 'issue_comment', 'workflow_run'];
const another = (value: string, values: readonly string[]) => values.find((one) => one !== value)!;

/** Other environments, events, files, runners, attempts, people. */
export function jobChanges(run: GitHubRun, token: TokenClaims): ChangedRuns[] {
  return [...environmentChanges(run), ...fileChanges(run), ...claimChanges(run, token)];
}

function environmentChanges({ environment }: GitHubRun): ChangedRuns[] {
  const named = (name: string, other: string): ChangedRun => ({ name, claim: 'environment', run: { environment: other } });
  if (environment === undefined) return [[named('a job with an environment', FRESH.name)]];
  return [
    [named('any other environment', FRESH.name), named('an environment whose name begins like this one', `${environment}-2`)],
    [{ name: 'no environment', claim: 'environment', run: { environment: undefined } }],
  ];
}

function fileChanges({ workflow, jobWorkflowRef }: GitHubRun): ChangedRuns[] {
  const called = `some-org/workflows/.github/workflows/${FRESH.name}.yml@refs/heads/main`;
  return [
    [{ name: 'any other workflow file of the repository', claim: 'workflow_ref', run: { workflow: another(workflow, [`${FRESH.name}.yml`, 'deploy.yml']) } }],
    [{ name: jobWorkflowRef === undefined ? 'any reusable workflow' : 'any other reusable workflow', claim: 'job_workflow_ref', run: { jobWorkflowRef: called } }],
    ...jobWorkflowRef === undefined ? [] : [[{ name: 'no reusable workflow', claim: 'job_workflow_ref', run: { jobWorkflowRef: undefined } }]],
  ];
}

function claimChanges(run: GitHubRun, token: TokenClaims): ChangedRuns[] {
  const attempt = Number(textOf(token, 'run_attempt') ?? '1');
  return [
    ...run.event === 'pull_request' ? [] : [EVENTS.filter((event) => event !== run.event).map((event): ChangedRun => (
      { name: `another event: ${event}`, claim: 'event_name', run: { event } }))],
    [{ name: 'another kind of runner', claim: 'runner_environment', run: { runnerEnvironment: another(run.runnerEnvironment, ['self-hosted', 'github-hosted']) } }],
    [{ name: 'another visibility of the repository', claim: 'repository_visibility', run: { visibility: another(run.visibility, ['public', 'private']) } }],
    [{ name: 'another person who starts it', claim: 'actor', claims: { actor: FRESH.name, actor_id: FRESH.ownerId } }],
    [{ name: 'a re-run', claim: 'run_attempt', claims: { run_attempt: String(attempt + 1) } }],
    [{ name: 'any other audience', claim: 'aud', run: { audience: `https://${FRESH.name}.example` } }],
  ];
}
