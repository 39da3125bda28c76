import { Bounds } from './bounds';
import { Formula } from '../claims';
import { Unsettled } from './unsettled';

/** Stands in a formula for the audience that a provider has where none is listed: its own name, which no other provider has. */
export const OWN_AUDIENCE = 'the default audience of the provider itself';

const COMPUTED = 'computed: ';
/** The claim that stands for what an expression comes to. */
export const computedClaim = (expression: string): string => `${COMPUTED}${expression}`;
/** Whether it is such a claim, and none of a token. */
export const isComputed = (claim: string): boolean => claim.startsWith(COMPUTED);

/** The tokens that an identity lets in, as formulas over their claims: what `decide` says, for all tokens at once. */
export interface AdmittedTokens {
  /** True for tokens that get in for certain. */
  readonly lowerBound: Formula;
  /** True for these and for all of which the documents leave it open. @default - `lowerBound`, nothing is open */
  readonly upperBound?: Formula;
  /**
   * The same two bounds with claims that stand for what only an engine computes of a token, named by the expression: equal names are equal values
   * of one token. They cancel where two documents share them. @default - nothing is left to an engine
   */
  readonly computed?: Bounds;
  /** Every audience that may get in. */
  readonly audiences: readonly string[];
  /** What OWN_AUDIENCE stands for. @default - it does not occur */
  readonly ownAudience?: string;
  /** What is taken for granted about the cloud. @default - nothing */
  readonly assumptions?: readonly string[];
}

/** The same, or why there are no such formulas. */
export type Admitted = AdmittedTokens | Unsettled;
