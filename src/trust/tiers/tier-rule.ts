import { DeclaredControls } from './declared-controls';
import { RunPins } from './run-pins';
import { TierHold } from './tier-hold';
import { TrustTier } from './trust-tier';

/** What a rule says of a trust. */
export interface TierJudgement {
  readonly hold: TierHold;
  /** Proved or assumed: by what. Missed: what is missing. */
  readonly how: string;
  /** Missed: what to write, strongest first. @default - there is nothing to write */
  readonly remedies?: readonly string[];
}

/** One thing that a tier asks for. One file, one rule. */
export interface TierRule {
  /** kebab-case; acknowledged as `tier/ID`. */
  readonly id: string;
  /** In words. */
  readonly text: string;
  /** The tiers that ask for it. */
  readonly tiers: readonly TrustTier[];
  /** Pure. */
  judge(pins: RunPins, controls: DeclaredControls): TierJudgement;
}

export const proved = (how: string): TierJudgement => ({ hold: TierHold.PROVED, how });

export const assumed = (how: string): TierJudgement => ({ hold: TierHold.ASSUMED, how: `${how}, by declaration: nothing here proves it` });

export const missed = (how: string, remedies: readonly (string | undefined)[]): TierJudgement => (
  { hold: TierHold.MISSED, how, remedies: remedies.filter((remedy): remedy is string => remedy !== undefined) });
