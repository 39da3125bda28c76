import { PinnedRun } from './pinned-run';
import { GitHubWorkflowProps } from './workflow-props';
import { EACH_REPOSITORY, TrustRequirement } from '../../trust';

/** What the user asked for, in words; one requirement for each that has conditions. */
export function requirementsOf(props: GitHubWorkflowProps, runs: PinnedRun[]): TrustRequirement[] {
  const { issuer } = runs[0];
  const requirements: (TrustRequirement | undefined)[] = [
    issuer.multiTenant ? { id: 'tenant', text: `the repository belongs to ${ownersText(runs)}` } : undefined,
    { id: 'repository', text: repositoryText(props, runs) },
    isShared(props, runs) ? EACH_REPOSITORY : undefined,
    { id: 'environment', text: props.environment === undefined ? 'the job has no environment' : `the environment is ${JSON.stringify(props.environment)}` },
    eventText(props),
    props.refs && { id: 'ref', text: `the run is on ${props.refs.join(' or ')}` },
    props.reusableWorkflow && { id: 'reusable-workflow', text: `the job runs in the reusable workflow ${props.reusableWorkflow}` },
    props.workflow === undefined ? undefined : { id: 'workflow', text: `the ${props.reusableWorkflow ? 'run was started by' : 'job is written in'} .github/workflows/${props.workflow}` },
    props.runnerEnvironment && { id: 'runner', text: `the runner is ${props.runnerEnvironment}` },
    props.visibility && { id: 'visibility', text: `the repository is ${props.visibility}` },
    props.enterpriseId === undefined ? undefined : { id: 'enterprise', text: `the enterprise has the id ${props.enterpriseId}` },
    ...(props.customProperties ?? []).map(({ name, value }) => ({ id: `property-${name}`, text: `the repository's property ${name} is ${JSON.stringify(value)}` })),
  ];
  // A repository of the user's own server has no tenant requirement, and all repositories of an owner have no repository of their own.
  return requirements.filter((requirement): requirement is TrustRequirement => requirement !== undefined)
    .filter(({ id }) => id !== 'repository' || !issuer.multiTenant || props.allRepositoriesOf === undefined);
}

/** A repository in both forms of its subject is one. */
export function isShared({ allRepositoriesOf }: GitHubWorkflowProps, runs: PinnedRun[]): boolean {
  return allRepositoriesOf !== undefined || new Set(runs.map(({ repository }) => repository.repositoryId)).size > 1;
}

function ownersText(runs: PinnedRun[]): string {
  return [...new Set(runs.map(({ repository: { owner, ownerId } }) => `${owner} (owner id ${ownerId})`))].join(' or ');
}

function repositoryText(props: GitHubWorkflowProps, runs: PinnedRun[]): string {
  if (props.allRepositoriesOf) return `the repository is any of ${props.allRepositoriesOf.owner}`;
  const names = runs.map(({ repository }) => `${repository.owner}/${repository.name} (id ${repository.repositoryId})`);
  return `the repository is ${[...new Set(names)].join(' or ')}`;
}

function eventText({ environment, events, pullRequests }: GitHubWorkflowProps): TrustRequirement | undefined {
  if (events) return { id: 'event', text: `the event is ${events.join(' or ')}` };
  if (pullRequests) return { id: 'event', text: 'the event is pull_request' };
  return environment === undefined ? { id: 'event', text: 'the event is not pull_request' } : undefined;
}
