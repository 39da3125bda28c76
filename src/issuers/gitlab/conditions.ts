import { PinnedRun } from './pinned-run';
import { ClaimMatcher } from '../../claims';
import { ClaimCondition } from '../../trust';

/** Pipelines of merge requests: on the ref and with the subject of a run on their source branch. */
export const OF_MERGE_REQUESTS = ['external_pull_request_event', 'merge_request_event'];

/** What must hold, in the order of the claims catalogue. The id of the project is the tenant: nobody else gets it, and it stays through transfers. */
export function conditionsOf(run: PinnedRun): ClaimCondition[] {
  const { issuer, project, ref } = run;
  const exact = (requirement: string, claim: string, value?: string): ClaimCondition[] => (
    value === undefined ? [] : [{ claim, matcher: ClaimMatcher.exact(value), requirement }]);
  // On an instance of one's own there are no strangers, and the path may stand in where AWS sees no id.
  const [id] = exact(issuer.multiTenant ? 'tenant' : 'project', 'project_id', project.projectId);
  return [
    ...exact('namespace', 'namespace_id', project.namespaceId),
    issuer.multiTenant ? id : { ...id, byName: 'project_path' },
    ...exact('ref', 'ref_type', ref.type),
    { claim: 'ref', matcher: ref.matcher, requirement: 'ref' },
    ...exact('protected-ref', 'ref_protected', ref.isProtected ? 'true' : undefined),
    ...exact('environment', 'environment', run.environment),
    ...exact('environment-protected', 'environment_protected', run.environmentProtected ? 'true' : undefined),
    ...exact('deployment-tier', 'deployment_tier', run.deploymentTier),
    ...sourceCondition(run),
    ...run.config ? [{ claim: 'ci_config_ref_uri', matcher: run.config, requirement: 'config-file' }] : [],
    ...exact('runner', 'runner_environment', run.runner),
  ];
}

/** Whether a branch that anyone may push to would let in the merge requests from it too. */
export const refusesMergeRequests = ({ source, ref }: Pick<PinnedRun, 'source' | 'ref'>) => source === undefined && ref.type === 'branch' && !ref.isProtected;

function sourceCondition(run: PinnedRun): ClaimCondition[] {
  if (run.source !== undefined) return [{ claim: 'pipeline_source', matcher: ClaimMatcher.exact(run.source), requirement: 'pipeline-source' }];
  return refusesMergeRequests(run) ? [{ claim: 'pipeline_source', matcher: ClaimMatcher.noneOf(OF_MERGE_REQUESTS), requirement: 'pipeline-source' }] : [];
}
