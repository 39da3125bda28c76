import { PinRequirements, Proposed, RefPin, RunPins } from './run-pins';
import { Enforcement } from '../enforcement';

/** What is left of what a trust asks for where a cloud does not hold all of it, acknowledged or not. */
export function pinsAt(pins: RunPins, enforcements: readonly Enforcement[]): RunPins {
  const lost = new Set(enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement));
  const isHeld = (what: keyof PinRequirements) => pins.heldBy[what].every((id) => !lost.has(id));
  const hasRefs = isHeld('refs');
  return {
    ...pins,
    environment: pins.environment && isHeld('environment'),
    refs: hasRefs ? pins.refs : RefPin.ANY,
    onlyTags: pins.onlyTags && hasRefs,
    provenRefs: pins.provenRefs && isHeld('provenRefs'),
    declaredRefs: pins.declaredRefs && hasRefs,
    pipelineFile: pins.pipelineFile && isHeld('pipelineFile'),
    projects: pins.projects && isHeld('projects'),
    proposed: isHeld('proposed') ? pins.proposed : Proposed.TOO,
  };
}
