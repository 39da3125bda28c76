import { GitLabIssuer, GitLabRef, GitLabWorkflowProps } from '../../../src/issuers';
import { GitLabRun } from '../../../src/issuers/gitlab/token';

// What a workflow asks for, read from its props alone: written apart from the library, so that the two can contradict each other.

const projectsOf = ({ project, projects = [] }: GitLabWorkflowProps) => project ? [project] : projects;
const isDeclared = (props: GitLabWorkflowProps, { project }: GitLabRun) => projectsOf(props).some(({ projectId }) => projectId === project.projectId);
const isMergeRequest = (source: string) => source === 'merge_request_event' || source === 'external_pull_request_event';

function isOn({ name, type }: GitLabRef, { ref, refType }: GitLabRun): boolean {
  const [before, ...after] = name.split('*');
  if (type !== refType) return false;
  if (after.length === 0) return ref === name;
  // The patterns of these tests have one or two stars.
  const last = after.at(-1)!;
  const middle = after.slice(0, -1).join('');
  const isLongEnough = ref.length >= before.length + middle.length + last.length;
  return isLongEnough && ref.startsWith(before) && ref.endsWith(last) && ref.slice(before.length, ref.length - last.length).includes(middle);
}

/** Whether a job is what a requirement asks for, by the id of the requirement. */
export const ASKED: Readonly<Record<string, (props: GitLabWorkflowProps, run: GitLabRun) => boolean>> = {
  'tenant': isDeclared,
  'project': isDeclared,
  'namespace': (props, { project }) => projectsOf(props).filter(({ projectId }) => projectId === project.projectId)
    .every(({ namespaceId }) => namespaceId === undefined || namespaceId === project.namespaceId),
  'ref': ({ refs }, run) => refs.some((ref) => isOn(ref, run)),
  'protected-ref': (_, { refProtected }) => refProtected,
  'environment': (props, { environment }) => props.environment === environment,
  'environment-protected': (_, { environment, environmentProtected }) => environment !== undefined && environmentProtected,
  'deployment-tier': (props, { environment, deploymentTier }) => environment !== undefined && props.deploymentTier === deploymentTier,
  'pipeline-source': ({ pipelineSources }, { source }) => pipelineSources ? pipelineSources.includes(source) : !isMergeRequest(source),
  'config-file': ({ issuer = GitLabIssuer.gitlabCom(), configFile }, run) => run.configFile === configFile && run.issuer.host === issuer.host,
  'runner': (props, { runner }) => props.runner === runner,
};
