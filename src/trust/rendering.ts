import { CompiledTrust, TrustRequirement } from './compiled-trust';
import { Enforcement } from './enforcement';
import { Party } from './party';

/** What a party makes of a compiled trust: its document, and how each requirement is held. */
export interface Rendering<D> {
  readonly document: D;
  readonly enforcements: Enforcement[];
}

/** The id by which a gap is acknowledged. */
export function gapId(party: Party, requirement: string): string {
  return `${party}/${requirement}`;
}

/** An enforcement that holds. */
export function enforcedBy(party: Party, requirement: TrustRequirement, how: string): Enforcement {
  return { party, requirement: requirement.id, text: requirement.text, enforced: true, how, remedies: [] };
}

/**
 * A gap: acknowledged where the trusted workflow says so. The issuer's remedies come before the party's, its controls beside the token after; they are put into words when
 * they are read, which of an acknowledged gap only a report does.
 */
export function notEnforceable(party: Party, trust: CompiledTrust, requirement: TrustRequirement, why: string, partyRemedies: string[]): Enforcement {
  const id = gapId(party, requirement.id);
  return {
    party,
    requirement: requirement.id,
    text: requirement.text,
    enforced: false,
    how: requirement.whyNever ?? why,
    get remedies() {
      return [...trust.issuerRemedies[requirement.id] ?? [], ...partyRemedies, ...trust.compensations?.[requirement.id] ?? []];
    },
    acknowledged: trust.acknowledgements.find((acknowledgement) => acknowledgement.id === id),
  };
}
