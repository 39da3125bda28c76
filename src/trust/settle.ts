import { CompiledTrust } from './compiled-trust';
import { Enforcement } from './enforcement';
import { PARTY_NAMES } from './party-names';
import { gapId } from './rendering';
import { requirementNotEnforceable } from '../internal/catalogue/trust';

/**
 * The one place where a gap stops a synthesis: throws for the first requirement that is neither enforced nor acknowledged.
 * Every party calls it before it returns a document.
 */
export function settle(trust: CompiledTrust, enforcements: Enforcement[]): Enforcement[] {
  const gap = enforcements.find(({ enforced, acknowledged }) => !enforced && !acknowledged);
  if (gap) {
    const { party, requirement, text, how, remedies } = gap;
    throw requirementNotEnforceable(trust.name, PARTY_NAMES[party], requirement, text, how, gapId(party, requirement), remedies);
  }
  return enforcements;
}
