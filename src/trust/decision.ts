import { Party } from './party';
import { SourceLocation } from './source-location';

/** The claims of a token, decoded. Text for nearly all; numbers for times; lists for several audiences. */
export type TokenClaims = Record<string, unknown>;

/** The answer of a party. */
export enum Verdict {
  /** Credentials are given. */
  ACCEPT = 'accept',
  /** The token is refused. */
  DENY = 'deny',
  /** The documents at hand do not settle it; the explanation says what is missing. */
  UNKNOWN = 'unknown',
}

/** Why: a tree whose leaves are single comparisons. */
export interface Explanation {
  /** The file and the place in it, or the part of the document: `statement 1`, `attribute_condition`. */
  readonly where: string;
  /** One line for people. */
  readonly text: string;
  /** What it came to. */
  readonly verdict: Verdict;
  /** The key or claim compared. @default - not a single comparison */
  readonly key?: string;
  /** The operator. @default - not a single comparison */
  readonly operator?: string;
  /** What the document asks for. @default - not a single comparison */
  readonly expected?: string;
  /** Whether the files leave a part of `expected` open: no cause is drawn from it. @default false */
  readonly open?: boolean;
  /** What the token has. @default - the token lacks it, or not a single comparison */
  readonly got?: string;
  /** Why there is nothing that the token has, in words: `the provider pool/ci does not map it`. @default - the token lacks the claim */
  readonly absence?: string;
  /** What is known to be wrong with the document there, whatever the token: stable, kebab-case. @default - nothing */
  readonly fault?: string;
  /** The parts it is made of. @default - none, a leaf */
  readonly children?: Explanation[];
}

/** The verdict of one identity on one token. */
export interface Decision {
  /** The party. */
  readonly party: Party;
  /** The role, managed identity or service account, as its artifact names it. */
  readonly identity: string;
  /** Where the identity stands. @default - not read from a file */
  readonly source?: SourceLocation;
  /** The verdict. */
  readonly verdict: Verdict;
  /** Why. */
  readonly because: Explanation[];
  /** What the cloud answers to a token that it refuses, as far as it documents its words. @default - not denied */
  readonly cloudMessage?: string;
  /** What bears on the answer and is not looked at: policies of the organization, permission boundaries. @default - nothing */
  readonly notEvaluated?: string[];
}
