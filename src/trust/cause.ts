import { Explanation, TokenClaims } from './decision';
import { Party } from './party';

/** One comparison at which a token was refused. */
export interface Refusal {
  /** Who refused it. */
  readonly party: Party;
  /** The claim compared; for a mapped attribute, its name. */
  readonly claim: string;
  /** The values that would have done: exact ones, or patterns with `*` and `?`. */
  readonly expected: string[];
  /** What the token has. @default - nothing */
  readonly got?: string;
  readonly token: TokenClaims;
  readonly leaf: Explanation;
}

/** A cause that was found. */
export interface FoundCause {
  /** What happened, in a sentence. */
  readonly text: string;
  /** What to write or to do. */
  readonly remedy: string;
}

/** What is known to cause refusals: looks at one comparison, and says in words what happened. */
export interface Cause {
  /** Stable, kebab-case. */
  readonly id: string;
  /** What happened, and what to do about it. Undefined if it is something else. */
  find(refusal: Refusal): FoundCause | undefined;
}
