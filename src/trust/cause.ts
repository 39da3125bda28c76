import { Explanation, TokenClaims } from './decision';
import { DocumentEdit } from './document-edit';
import { DocumentWords } from './document-words';
import { Party } from './party';

/** One comparison at which a token was refused. */
export interface Refusal {
  /** Who refused it. */
  readonly party: Party;
  /** The claim compared; for a mapped attribute, its name. */
  readonly claim: string;
  /** The values that would have done: exact ones, or patterns with `*` and `?`. */
  readonly expected: string[];
  /** Whether `*` and `?` are wildcards there. */
  readonly wildcards: boolean;
  /** What the token has. @default - nothing */
  readonly got?: string;
  readonly token: TokenClaims;
  readonly leaf: Explanation;
  /** The other comparisons of the same statement, credential or gate, those that hold too. */
  readonly beside: readonly Explanation[];
  /** What the parts of the document are called in its file. */
  readonly words: DocumentWords;
}

/** A cause that was found. */
export interface FoundCause {
  /** What happened, in a sentence. */
  readonly text: string;
  /** What to write or to do. */
  readonly remedy: string;
  /** The change of the document that the remedy tells: where it does not let this token in, or lets in more than it should, the remedy is not told. @default - it changes no document */
  readonly edits?: readonly DocumentEdit[];
}

/** What is known to cause refusals: looks at one comparison, and says in words what happened. */
export interface Cause {
  /** Stable, kebab-case. */
  readonly id: string;
  /** What happened, and what to do about it. Undefined if it is something else. */
  find(refusal: Refusal): FoundCause | undefined;
}
