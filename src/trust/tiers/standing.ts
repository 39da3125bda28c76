import { DeclaredControls, TieredProps } from './declared-controls';
import { pinsAt } from './pins-at';
import { TIER_RULES } from './rules';
import { RunPins } from './run-pins';
import { TierHold } from './tier-hold';
import { TierOutcome, TierStanding } from './tier-standing';
import { TrustTier } from './trust-tier';
import { MissedRule, tierNotReached } from '../../internal/catalogue/tiers';
import { Acknowledgement } from '../acknowledgement';
import { Enforcement } from '../enforcement';
import { Party } from '../party';
import { PARTY_NAMES } from '../party-names';

/** A workflow, as far as its tier is concerned. */
export interface TieredWorkflow extends TieredProps {
  readonly name: string;
  readonly acknowledge?: readonly Acknowledgement[];
}

/** Judges a trust by its tier; undefined where it has none. Throws for all rules at once that are missed and that nobody acknowledged. */
export function standingOf({ name, tier, controls = {}, acknowledge = [] }: TieredWorkflow, pinsOf: () => RunPins): TierStanding | undefined {
  if (tier === undefined) return undefined;
  const pins = pinsOf();
  const declared = { ...controls };
  return { tier, pins, controls: declared, outcomes: judged({ name, tier, pins, controls: declared, acknowledge }) };
}

/** A trust that a cloud holds, as far as its tier is concerned. */
interface HeldTrust {
  readonly name: string;
  readonly tier?: TierStanding;
  readonly acknowledgements: readonly Acknowledgement[];
}

/**
 * Judges it once more by what one cloud holds of it: where an acknowledged gap leaves nothing of what proved a rule, the rule is missed there.
 * Throws as `standingOf`. None where it has no tier.
 */
export function outcomesAt(party: Party, { name, tier: standing, acknowledgements }: HeldTrust, enforcements: readonly Enforcement[]): TierOutcome[] {
  if (standing === undefined) return [];
  return judged({ ...standing, name, pins: pinsAt(standing.pins, enforcements), acknowledge: acknowledgements, party });
}

/** The same enforcements, once the tier is reached with what the cloud holds. Throws where it is not. */
export function heldByTier(party: Party, trust: HeldTrust, enforcements: Enforcement[]): Enforcement[] {
  outcomesAt(party, trust, enforcements);
  return enforcements;
}

interface Judged {
  readonly name: string;
  readonly tier: TrustTier;
  readonly pins: RunPins;
  readonly controls: DeclaredControls;
  readonly acknowledge: readonly Acknowledgement[];
  readonly party?: Party;
}

function judged({ name, tier, pins, controls, acknowledge, party }: Judged): TierOutcome[] {
  const missed: MissedRule[] = [];
  const outcomes = TIER_RULES.filter(({ tiers }) => tiers.includes(tier)).map((rule): TierOutcome => {
    const { hold, how, remedies = [] } = rule.judge(pins, controls);
    const [id, text] = [`tier/${rule.id}`, rule.text];
    const acknowledged = hold === TierHold.MISSED ? acknowledge.find((one) => one.id === id) : undefined;
    if (hold === TierHold.MISSED && !acknowledged) missed.push({ id, text, how, remedies });
    return { id, text, hold, how, ...acknowledged && { acknowledged: { ...acknowledged } } };
  });
  if (missed.length > 0) throw tierNotReached(name, tier, missed, party && PARTY_NAMES[party]);
  return outcomes;
}
