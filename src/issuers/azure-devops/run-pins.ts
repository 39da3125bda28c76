import { BY_ENTRA, issuerFormOf } from './issuer-form';
import { AzureDevOpsWorkflowProps } from './workflow-props';
import { DeclaredControls, PinWords, Proposed, RefPin, RunPins } from '../../trust';

const WRITE: PinWords = {
  pipelineFile: "pipelines: ['apply'], held by the connection's pipeline permissions",
  guarded: "approvers: ['[shop]\\\\Release managers'] and branches: ['refs/heads/main'], which checks of the service connection hold",
  reviewedOnly: "branches: ['refs/heads/main'], held by branch control of the service connection",
  tag: "branches: ['refs/tags/*'], held by branch control of the service connection",
  project: 'a service connection whose issuer is login.microsoftonline.com: its subject carries ids',
};

/** What a trusted workflow of Azure DevOps asks of a run, for the rules of its tier: tokens tell the service connection and nothing else. */
export function pinsOf({ connection, branches, pipelines, requiredTemplate }: AzureDevOpsWorkflowProps): RunPins {
  return {
    // Checks and approvals guard a connection as they guard an environment.
    environment: true,
    refs: RefPin.ANY,
    onlyTags: branches?.every((branch) => branch.startsWith('refs/tags/')) === true,
    provenRefs: false,
    declaredRefs: false,
    pipelineFile: false,
    declaredPipeline: pipelines !== undefined || requiredTemplate !== undefined,
    projects: issuerFormOf(connection.issuer) === BY_ENTRA,
    patterns: [],
    proposed: Proposed.TOO,
    heldBy: { environment: ['connection'], refs: [], provenRefs: [], pipelineFile: [], projects: ['connection'], proposed: [] },
    write: WRITE,
  };
}

/** What approvals and checks hold of what was asked for: acknowledged for each cloud, and assumed here. */
export function controlsOf({ controls = {}, approvers, branches }: AzureDevOpsWorkflowProps): DeclaredControls {
  return {
    ...controls,
    reviewers: controls.reviewers === true || approvers !== undefined,
    deploymentRefs: controls.deploymentRefs === true || branches !== undefined,
  };
}
