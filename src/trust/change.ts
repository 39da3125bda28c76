import { TokenClaims } from './decision';

/** One thing about a run that could have been different. */
export interface RunChange {
  /** For people: `any other branch`. */
  readonly name: string;
  /** The claim that says it. */
  readonly claim: string;
  /** The token with it and with all that follows from it. */
  readonly token: TokenClaims;
}

/** Changes of one kind, the widest first: where it is accepted, the narrower ones say nothing more. */
export type ChangesOfOneKind = readonly RunChange[];

/** A claim that is text. */
export function textOf(token: TokenClaims, claim: string): string | undefined {
  const value: unknown = Object.hasOwn(token, claim) ? token[claim] : undefined;
  return typeof value === 'string' ? value : undefined;
}
