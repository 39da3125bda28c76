import { ClaimCondition, CompiledTrust, TrustAlternative, TrustRequirement } from './compiled-trust';
import { Enforcement } from './enforcement';
import { Party } from './party';
import { enforcedBy, notEnforceable } from './rendering';
import { Gap } from '../internal/catalogue/trust';

/** How well a document holds a condition. */
export enum Strength {
  NOT,
  /** By a name that stands in for an id. */
  BY_NAME,
  HELD,
}

/** A condition of an alternative, and how a party's document holds it. */
export interface Holding {
  readonly condition: ClaimCondition;
  readonly alternative: TrustAlternative;
  readonly strength: Strength;
  /** Operator and key, for people. Empty where the document does not hold it. */
  readonly how: string;
}

/** What a party says of requirements that it cannot hold. */
export interface GapTexts {
  /** Of a condition that its document does not hold. */
  readonly gapOf: (holding: Holding) => Pick<Gap, 'why'> & { readonly remedies: string[] };
  /** Of a requirement that no condition serves. */
  readonly unserved: string;
}

/** A requirement that the subject fixes has a condition all the same: parties say from the conditions what holds. */
function missing({ id, whyNever }: TrustRequirement): string[] {
  return whyNever === undefined ? [`a condition with the requirement ${JSON.stringify(id)} in an alternative of the compiled trust, also where the exact subject fixes it already`] : [];
}

/** How each requirement of a trust is held: by all conditions that serve it, or by none. What is said of it is how the weakest of them is held. */
export function enforcementsOf(party: Party, trust: CompiledTrust, holdings: readonly Holding[], { gapOf, unserved }: GapTexts): Enforcement[] {
  return trust.requirements.map((requirement) => {
    const serving = holdings.filter(({ condition }) => condition.requirement === requirement.id);
    const gap = serving.find(({ strength }) => strength === Strength.NOT);
    const { why, remedies } = gap ? gapOf(gap) : { why: unserved, remedies: missing(requirement) };
    if (gap || serving.length === 0) return notEnforceable(party, trust, requirement, why, remedies);
    const weakest = Math.min(...serving.map(({ strength }) => strength));
    const hows = serving.filter(({ strength }) => strength === weakest).map(({ how }) => how);
    return enforcedBy(party, requirement, [...new Set(hows)].join('; '));
  });
}
