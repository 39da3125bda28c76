import { TieredProps } from './declared-controls';
import { TIER_RULES } from './rules';
import { RunPins } from './run-pins';
import { TierHold } from './tier-hold';
import { TrustTier } from './trust-tier';
import { tierNotReached } from '../../internal/catalogue/tiers';
import { Acknowledgement } from '../acknowledgement';

/** How a trust meets one rule of its tier. */
export interface TierOutcome {
  /** `tier/RULE`: what acknowledges it. */
  readonly id: string;
  /** What the tier asks for, in words. */
  readonly text: string;
  /** Whether tokens prove it, somebody declares it, or it is missed. */
  readonly hold: TierHold;
  /** By what, or what is missing. */
  readonly how: string;
  /** The user's dated word that lets a missed rule be. @default - none */
  readonly acknowledged?: Acknowledgement;
}

/** What a trusted workflow is for, and how its trust meets what that asks for. */
export interface TierStanding {
  /** The tier. */
  readonly tier: TrustTier;
  /** One for each rule of the tier. */
  readonly outcomes: TierOutcome[];
}

/** A workflow, as far as its tier is concerned. */
export interface TieredWorkflow extends TieredProps {
  readonly name: string;
  readonly acknowledge?: readonly Acknowledgement[];
}

/** Judges a trust by its tier; undefined where it has none. Throws for all rules at once that are missed and that nobody acknowledged. */
export function standingOf({ name, tier, controls = {}, acknowledge = [] }: TieredWorkflow, pins: () => RunPins): TierStanding | undefined {
  if (tier === undefined) return undefined;
  const judged = TIER_RULES.filter(({ tiers }) => tiers.includes(tier)).map((rule) => ({ rule, ...rule.judge(pins(), controls) }));
  const outcomes = judged.map(({ rule: { id, text }, hold, how, remedies = [] }) => {
    const acknowledged = hold === TierHold.MISSED ? acknowledge.find((one) => one.id === tierId(id)) : undefined;
    return { id: tierId(id), text, hold, how, remedies, ...acknowledged && { acknowledged: { ...acknowledged } } };
  });
  const missed = outcomes.filter(({ hold, acknowledged }) => hold === TierHold.MISSED && !acknowledged);
  if (missed.length > 0) throw tierNotReached(name, tier, missed);
  return { tier, outcomes: outcomes.map(({ remedies, ...outcome }) => outcome) };
}

/** What acknowledges that a rule of a tier is missed. */
export const tierId = (rule: string): string => `tier/${rule}`;
