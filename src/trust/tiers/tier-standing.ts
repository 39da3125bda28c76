import { DeclaredControls } from './declared-controls';
import { RunPins } from './run-pins';
import { TierHold } from './tier-hold';
import { TrustTier } from './trust-tier';
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

/** What a trusted workflow is for, and what its tier is judged by. */
export interface TierStanding {
  /** The tier. */
  readonly tier: TrustTier;
  /** What the trust asks of a run, in the words of all CI systems. */
  readonly pins: RunPins;
  /** What the user declares. */
  readonly controls: DeclaredControls;
  /** One for each rule of the tier, as far as the model itself asks for it. What a cloud holds of it, `EnforcementReport` says. */
  readonly outcomes: TierOutcome[];
}
