import { TokenShape } from '../claims/solve';

/** For how long a comparison holds. */
export enum NameStability {
  /** As things are: one name for each id. */
  STABLE = 'now',
  /** Over time: repositories are renamed, transferred, deleted and registered again, so any name may come with any id. */
  REUSED = 'over-time',
}

/** The tokens that an issuer can mint, as far as its documents settle it; what they leave open is in. */
export interface TokenSpace {
  /** What it takes for granted, in words. */
  readonly assumptions: readonly string[];
  /** The shapes whose union it is, made when they are first asked for. Two spaces that share the function are one: what was found is remembered. */
  readonly shapes: () => readonly TokenShape[];
}
