import { PULL_REQUEST_EVENTS } from './events';
import { PinnedRun } from './pinned-run';
import { ClaimMatcher } from '../../claims';
import { PROPERTY_PREFIX } from '../../facts';
import { ClaimCondition } from '../../trust';

/** What must hold, in the order of the claims catalogue. */
export function conditionsOf(run: PinnedRun): ClaimCondition[] {
  const { repository, issuer } = run;
  const exact = (requirement: string, claim: string, value?: string): ClaimCondition[] =>
    value === undefined ? [] : [{ claim, matcher: ClaimMatcher.exact(value), requirement }];
  const matched = (requirement: string, claim: string, matcher?: ClaimMatcher): ClaimCondition[] =>
    matcher === undefined ? [] : [{ claim, matcher, requirement }];
  // A server of one's own has no strangers: there the owner belongs to the repository, and its name may stand in.
  const owner = issuer.multiTenant ? { requirement: 'tenant' } : { requirement: 'repository', byName: 'repository_owner' };
  return [
    { claim: 'repository_owner_id', matcher: ClaimMatcher.exact(repository.ownerId), ...owner },
    ...exact('repository', 'repository_id', repository.repositoryId).map((condition) => ({ ...condition, byName: 'repository' })),
    environmentCondition(run),
    ...eventCondition(run),
    ...matched('ref', 'ref', run.ref),
    ...matched('reusable-workflow', 'job_workflow_ref', run.reusableWorkflow),
    ...matched('workflow', run.reusableWorkflow ? 'workflow_ref' : 'job_workflow_ref', run.workflow),
    ...exact('runner', 'runner_environment', run.runnerEnvironment),
    ...exact('visibility', 'repository_visibility', run.visibility),
    ...exact('enterprise', 'enterprise_id', run.enterpriseId),
    ...Object.keys(run.properties).sort().flatMap((name) => exact(`property-${name}`, PROPERTY_PREFIX + name, run.properties[name])),
  ];
}

/** Absent is a value: a workflow without an environment refuses jobs that have one. */
function environmentCondition({ environment }: PinnedRun): ClaimCondition {
  const matcher = environment === undefined ? ClaimMatcher.absent() : ClaimMatcher.exact(environment);
  return { claim: 'environment', matcher, requirement: 'environment' };
}

/**
 * Without an environment, a ref means a run that is no pull request: the closing run of a merged pull request is on the base branch
 * too. AWS and Azure refuse it by its subject; whoever sees the event refuses all events whose subject may be `pull_request`.
 */
function eventCondition({ event, environment }: PinnedRun): ClaimCondition[] {
  if (event !== undefined) return [{ claim: 'event_name', matcher: ClaimMatcher.exact(event), requirement: 'event' }];
  if (environment !== undefined) return [];
  return [{ claim: 'event_name', matcher: ClaimMatcher.noneOf(PULL_REQUEST_EVENTS), requirement: 'event' }];
}
