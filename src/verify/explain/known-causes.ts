import { causesOf } from './causes';
import { Decision } from '../../trust';

/** A known cause of a refusal. */
export interface KnownCause {
  /** Stable, kebab-case: `environment-or-ref`. */
  readonly id: string;
  /** What happened, in a sentence. */
  readonly text: string;
  /** What to write or to do. */
  readonly remedy: string;
}

/** Why tokens are refused, in words: what is known to go wrong with trust in CI runs. */
export class KnownCauses {
  /**
   * The known causes for which an identity refuses a token, each once, in the order of the comparisons. Empty for other verdicts, and where
   * nothing known explains a difference.
   */
  public static of(decision: Decision, claims: Record<string, unknown>): KnownCause[] {
    return causesOf(decision, claims);
  }

  private constructor() {}
}
