import { GitHubIssuer } from './issuer';
import { PinnedRepository } from './pinned-run';
import { subjectOf } from './subject';
import { ClaimMatcher } from '../../claims';
import { PROPERTY_PREFIX } from '../../facts';
import { TokenClaims } from '../../trust';

const ACTOR = 'octocat';

/** One concrete run: everything that GitHub puts into its token. */
export interface GitHubRun {
  readonly issuer: GitHubIssuer;
  readonly repository: PinnedRepository & { readonly name: string; readonly repositoryId: string };
  /** The full ref: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly event: string;
  readonly environment?: string;
  /** The file that started the run, in `.github/workflows`. */
  readonly workflow: string;
  /** `owner/repository/.github/workflows/file.yml@ref`, where the job is written in another file. */
  readonly jobWorkflowRef?: string;
  readonly runnerEnvironment: string;
  readonly visibility: string;
  readonly enterpriseId?: string;
  /** Who started the run. @default - somebody */
  readonly actor?: string;
  readonly properties: { readonly [name: string]: string };
  /** The audience that the job asked for. */
  readonly audience: string;
}

/**
 * The claims of the token that GitHub mints for a run. Times are left out: nothing here decides by them.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function mint(run: GitHubRun): TokenClaims {
  const { owner, ownerId, name, repositoryId } = run.repository;
  const workflowRef = `${owner}/${name}/.github/workflows/${run.workflow}@${run.ref}`;
  const isPullRequest = run.event.startsWith('pull_request');
  const actor = run.actor ?? ACTOR;
  return {
    iss: run.issuer.url,
    aud: run.audience,
    sub: subject({ ...run, actor }, run.jobWorkflowRef ?? workflowRef),
    repository: `${owner}/${name}`,
    repository_id: repositoryId,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: run.visibility,
    ref: run.ref,
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    base_ref: isPullRequest ? 'main' : '',
    head_ref: isPullRequest ? 'feature' : '',
    event_name: run.event,
    workflow: run.workflow.replace(/\.ya?ml$/, ''),
    workflow_ref: workflowRef,
    job_workflow_ref: run.jobWorkflowRef ?? workflowRef,
    runner_environment: run.runnerEnvironment,
    run_id: '16055869479',
    run_number: '33',
    run_attempt: '1',
    actor,
    actor_id: '583231',
    ...run.environment === undefined ? {} : { environment: run.environment },
    ...run.enterpriseId === undefined ? {} : { enterprise_id: run.enterpriseId },
    ...Object.fromEntries(Object.entries(run.properties).map(([property, value]) => [PROPERTY_PREFIX + property, value])),
  };
}

/**
 * The subject of a concrete run: what every segment of the template has is known, so the matcher is exact. Undefined where it is not:
 * a template with the key `environment` gives no usable token to a job without one.
 */
function subject(run: GitHubRun, jobWorkflowRef: string): string | undefined {
  const { matcher } = subjectOf({
    ...run, workflow: undefined, pullRequest: run.event === 'pull_request', ref: ClaimMatcher.exact(run.ref), reusableWorkflow: ClaimMatcher.exact(jobWorkflowRef),
  });
  return matcher.exactValue;
}
