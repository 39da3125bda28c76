import { CompiledTrust } from './compiled-trust';
import { Enforcement } from './enforcement';
import { PARTY_NAMES } from './party-names';
import { gapId } from './rendering';
import { requirementNotEnforceable } from '../internal/catalogue/trust';

/**
 * The one place where a gap stops a synthesis: throws for the requirements that are neither enforced nor acknowledged, all at once.
 * Every party calls it before it returns a document.
 */
export function settle(trust: CompiledTrust, enforcements: Enforcement[]): Enforcement[] {
  const gaps = enforcements.filter(({ enforced, acknowledged }) => !enforced && !acknowledged);
  if (gaps.length === 0) return enforcements;
  throw requirementNotEnforceable(trust.name, PARTY_NAMES[gaps[0].party], gaps.map(({ party, requirement, text, how, remedies }) => (
    { requirement, text, why: how, id: gapId(party, requirement), remedies })));
}
