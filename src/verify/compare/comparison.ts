/** The answer to a question about two sets of tokens. */
export enum ComparisonAnswer {
  /** It is so, for every token that the issuer can mint. */
  YES = 'yes',
  /** It is not so: a token shows it. */
  NO = 'no',
  /** The documents at hand, or the facts, do not settle it; `because` says which. */
  UNKNOWN = 'unknown',
}

/** What is asked of two identities. */
export enum ComparisonQuestion {
  /** Both let in the same tokens. */
  EQUIVALENT = 'equivalent',
  /** The second lets in all that the first lets in. */
  IMPLIES = 'implies',
  /** No token gets in at both. */
  DISJOINT = 'disjoint',
}

/** The answer, and what it rests on. */
export interface Comparison {
  /** A token that shows a no. @default - the answer is yes or unknown */
  readonly witness?: ComparisonWitness;
  /** Yes, no or unknown. */
  readonly answer: ComparisonAnswer;
  /** One line for people. */
  readonly because: string;
  /** What is taken for granted. */
  readonly assumptions: string[];
  /**
   * Whether the answer would be yes if every name stayed with its id: the two differ once a repository is renamed, transferred, or
   * deleted and registered again by somebody else.
   * @default false
   */
  readonly nowOnly?: boolean;
  /** The audiences of both sides, where they belong to different clouds and are left out of the comparison. @default - they count */
  readonly audiences?: string[];
  /**
   * Audiences that both take although they belong to different clouds: a token that was asked for one works at the other.
   * @default - none
   */
  readonly sharedAudiences?: string[];
}

/** A token that shows a difference, or something in common. */
export interface ComparisonWitness {
  /** All claims of the token, without the audience where that is left out of the comparison. */
  readonly claims: Record<string, unknown>;
  /** Who lets it in. */
  readonly admittedBy: string[];
  /** Who refuses it. Empty where both let it in. */
  readonly refusedBy: string[];
  /** Claims by which it is refused, as far as those who refuse it name them. Empty where both let it in. */
  readonly decisiveClaims: string[];
}
