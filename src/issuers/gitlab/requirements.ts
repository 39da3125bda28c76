import { OF_MERGE_REQUESTS, refusesMergeRequests } from './conditions';
import { PinnedRun, projectsOf } from './pinned-run';
import { GitLabWorkflowProps } from './workflow-props';
import { EACH_REPOSITORY, TrustRequirement } from '../../trust';

/** What the user asked for, in words; one requirement for each that has conditions. */
export function requirementsOf(props: GitLabWorkflowProps, runs: readonly PinnedRun[]): TrustRequirement[] {
  const projects = projectsOf(props);
  const given = (id: string, value: unknown, text: string): TrustRequirement[] => value === undefined || value === false ? [] : [{ id, text }];
  const namespaces = projects.flatMap(({ namespaceId, path }) => namespaceId === undefined ? [] : [`${path} lies in the group ${namespaceId}`]);
  return [
    ...namespaces.length === 0 ? [] : [{ id: 'namespace', text: namespaces.join(', ') }],
    { id: runs[0].issuer.multiTenant ? 'tenant' : 'project', text: `the project is ${projects.map(({ path, projectId }) => `${path} (id ${projectId})`).join(' or ')}` },
    ...new Set(projects.map(({ projectId }) => projectId)).size > 1 ? [EACH_REPOSITORY] : [],
    { id: 'ref', text: `the run is on ${props.refs.join(' or ')}` },
    ...given('protected-ref', props.refs[0].isProtected, 'the ref is protected'),
    ...given('environment', props.environment, `the environment is ${JSON.stringify(props.environment)}`),
    ...given('environment-protected', props.environmentProtected, 'the environment is protected'),
    ...given('deployment-tier', props.deploymentTier, `the tier of the environment is ${props.deploymentTier}`),
    ...given('pipeline-source', props.pipelineSources, `the pipeline was started by ${props.pipelineSources?.join(' or ')}`),
    ...given('pipeline-source', runs.some(refusesMergeRequests), `the pipeline is of no merge request (${OF_MERGE_REQUESTS.join(', ')})`),
    ...given('config-file', props.configFile, `the pipeline is written in ${props.configFile}`),
    ...given('runner', props.runner, `the runner is ${props.runner}`),
  ];
}
