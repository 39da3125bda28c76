import { AzureDevOpsWorkflowProps } from './workflow-props';
import { TrustRequirement } from '../../trust';

/** What only Azure DevOps can hold of a run, beside its token. */
export interface ConnectionCheck extends TrustRequirement {
  readonly whyNever: string;
  /** Where it is held, in the words of Azure DevOps. */
  readonly control: string;
  /** A run that differs in this alone. */
  readonly nearMiss: string;
}

const CHECKS = 'Approvals and checks of the service connection';
const listed = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(' or ');
const unseen = (what: string) => `the token of a service connection does not name the ${what}: every run that may use the connection has the same subject`;

/**
 * What was asked for and no token tells. The names of the checks are those of Azure DevOps.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/process/approvals (2026-11-27)
 */
export function connectionChecks(props: AzureDevOpsWorkflowProps): ConnectionCheck[] {
  return [branchCheck(props), pipelineCheck(props), templateCheck(props), environmentCheck(props), approvalCheck(props), lockCheck(props)]
    .filter((check): check is ConnectionCheck => check !== undefined);
}

function branchCheck({ branches }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return branches && {
    id: 'branch',
    text: `the run is on ${listed(branches)}`,
    whyNever: unseen('branch or tag'),
    control: `${CHECKS}: "Branch control" with the allowed branches ${JSON.stringify(branches.join(', '))} and "Verify branch protection"`,
    nearMiss: 'the same connection on another branch',
  };
}

function pipelineCheck({ pipelines }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return pipelines && {
    id: 'pipeline',
    text: `the pipeline is ${listed(pipelines)}`,
    whyNever: unseen('pipeline'),
    control: `Security of the service connection: "Pipeline permissions" for ${listed(pipelines)} alone, no open access`,
    nearMiss: 'the same connection in another pipeline',
  };
}

function templateCheck({ requiredTemplate }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return requiredTemplate === undefined ? undefined : {
    id: 'template',
    text: `the pipeline extends the template ${JSON.stringify(requiredTemplate)}`,
    whyNever: unseen('template'),
    control: `${CHECKS}: "Required template" ${JSON.stringify(requiredTemplate)}`,
    nearMiss: 'the same connection in a pipeline that extends no template',
  };
}

function environmentCheck({ environment }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return environment === undefined ? undefined : {
    id: 'environment',
    text: `the job deploys to the environment ${JSON.stringify(environment)}`,
    whyNever: unseen('environment'),
    control: `${CHECKS}: "Required template" of which the deployment job has the environment ${JSON.stringify(environment)}; checks of the environment alone hold nothing, since a job without it may use the connection`,
    nearMiss: 'the same connection in a job without the environment',
  };
}

function approvalCheck({ approvers }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return approvers && {
    id: 'approval',
    text: `the run is approved by ${listed(approvers)}`,
    whyNever: unseen('approval'),
    control: `${CHECKS}: "Approvals" by ${listed(approvers)}, who may not approve runs of their own`,
    nearMiss: 'the same connection in a run that nobody approved',
  };
}

function lockCheck({ exclusiveLock }: AzureDevOpsWorkflowProps): ConnectionCheck | undefined {
  return exclusiveLock !== true ? undefined : {
    id: 'exclusive-lock',
    text: 'no other run uses the connection at the same time',
    whyNever: unseen('time or order of runs'),
    control: `${CHECKS}: "Exclusive lock"`,
    nearMiss: 'the same connection in a second run at the same time',
  };
}
