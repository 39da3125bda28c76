import { triedCauses } from './tried';
import { Decision } from '../../trust';
import { decidedBy } from '../deciding';

/** A known cause of a refusal. */
export interface KnownCause {
  /** Stable, kebab-case: `environment-or-ref`. */
  readonly id: string;
  /** What happened, in a sentence. */
  readonly text: string;
  /** What to write or to do. A change of the document was tried: it lets this token in, and nobody who is not meant. */
  readonly remedy: string;
  /** The file and the place in it where that is wrong, or the part of the document. */
  readonly where: string;
}

/** Why tokens are refused, in words: what is known to go wrong with trust in CI runs. */
export class KnownCauses {
  /**
   * The known causes for which an identity refuses a token, each once, in the order of the comparisons; where it is open whether it does, what
   * is wrong whatever the token. Empty for a token that is accepted, and where nothing known explains a difference.
   * @param decision as `IdentitySet` answers it: changes of the document are tried at the identity that decided
   */
  public static of(decision: Decision, claims: Record<string, unknown>): KnownCause[] {
    return triedCauses(decidedBy(decision), decision, claims).map(({ id, text, remedy, where }) => ({ id, text, remedy, where }));
  }

  private constructor() {}
}
