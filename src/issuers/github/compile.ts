import { GITHUB_CLAIMS, PROPERTY_PREFIX, PULL_REQUEST_EVENTS, TRACE_CLAIMS } from './claims';
import { openEnds } from './open-ends';
import { PinnedRun } from './pinned-run';
import { issuerRemedies } from './remedies';
import { requirementsOf } from './requirements';
import { subjectOf } from './subject';
import { migrationsOf, subjectTemplatesOf } from './trusted-repositories';
import { GitHubWorkflowProps } from './workflow-props';
import { ClaimMatcher } from '../../claims';
import { ClaimCondition, CompiledTrust } from '../../trust';

const OPTIONAL_CLAIMS = GITHUB_CLAIMS.filter(({ always }) => !always).map(({ name }) => name);

/** From checked props to the form that every cloud renders from. Pure; frozen through and through. */
export function compileWorkflow(props: GitHubWorkflowProps, runs: PinnedRun[]): CompiledTrust {
  const { issuer } = runs[0];
  const properties = Object.keys(runs[0].properties).map((name) => PROPERTY_PREFIX + name);
  const remedies = remediesLater(props, runs);
  const trust = deepFreeze({
    name: props.name,
    issuer: {
      url: issuer.url,
      platform: 'GitHub Actions',
      multiTenant: issuer.multiTenant,
      optionalClaims: [...OPTIONAL_CLAIMS, ...properties],
      traceClaims: [...TRACE_CLAIMS],
    },
    alternatives: runs.map((run) => ({ subject: subjectOf(run), conditions: conditionsOf(run) })),
    requirements: requirementsOf(props, runs),
    acknowledgements: (props.acknowledge ?? []).map((acknowledgement) => ({ ...acknowledgement })),
    audiences: { ...props.audiences },
    subjectTemplates: subjectTemplatesOf(props),
    migrations: migrationsOf(props),
    open: openEnds(props),
  });
  return Object.freeze({
    ...trust,
    get issuerRemedies() {
      return remedies();
    },
  });
}

/** Put into words for the first who reads them: most trusts are never refused. Lists are copied, since a caller may change them. */
function remediesLater(props: GitHubWorkflowProps, runs: PinnedRun[]): () => CompiledTrust['issuerRemedies'] {
  const { refs, events, customProperties } = props;
  const given = { ...props, refs: refs && [...refs], events: events && [...events], customProperties: customProperties?.map((property) => ({ ...property })) };
  let remedies: CompiledTrust['issuerRemedies'] | undefined;
  return () => remedies ??= deepFreeze(issuerRemedies(given, runs));
}

/** What must hold, in the order of the claims catalogue. */
function conditionsOf(run: PinnedRun): ClaimCondition[] {
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
    ...matched('caller', 'job_workflow_ref', run.caller),
    ...matched('workflow', run.caller ? 'workflow_ref' : 'job_workflow_ref', run.workflow),
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

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  // Also below what is frozen already: only its outermost layer may be.
  for (const inner of Object.values(value)) if (typeof inner === 'object') deepFreeze(inner);
  return Object.freeze(value);
}
