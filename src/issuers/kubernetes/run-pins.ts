import { Proposed, RefPin, RunPins } from '../../trust';

/**
 * What a trusted workflow of Kubernetes asks of a pod, for the rules of its tier: a service account, which whoever may create pods in its namespace uses. What
 * guards the namespace stands for what guards an environment.
 */
export const POD_PINS: RunPins = {
  environment: true,
  refs: RefPin.ANY,
  onlyTags: false,
  provenRefs: false,
  declaredRefs: false,
  pipelineFile: false,
  // A cluster is of one owner, and its issuer is its own.
  projects: true,
  patterns: [],
  proposed: Proposed.TOO,
  heldBy: { environment: ['service-account'], refs: [], provenRefs: [], pipelineFile: [], projects: ['service-account'], proposed: [] },
  write: {},
};
