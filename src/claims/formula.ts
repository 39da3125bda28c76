import { ClaimMatcher } from './matcher';

/** A text made of claims: what a relying party computes before it compares. */
export type Term =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'join'; readonly parts: readonly Term[] }
  | { readonly kind: 'choice'; readonly condition: Formula; readonly yes: Term; readonly no: Term };

/**
 * A condition on the claims of one token, in three values: true, false, and failed (`evaluate` says which).
 *
 * - `test`: the term satisfies the matcher. A claim that the token lacks fails, unless the matcher asks for its absence. A value that is no text
 *   equals no text (EXACT is false, NONE_OF is true) and fails against a pattern. ELEMENT looks into lists, and among the keys of maps; it fails for all else.
 * - `same`: both terms are one and the same text.
 * - `and`, `or`: one part that is false (true) settles it, whatever fails beside it, before or after; without one, a failure is the answer.
 * - `not`, `choice`: fail where the part, or the condition, fails.
 *
 * These are the rules of CEL's logical operators. What has only two values (a condition key, a glob) never fails, and needs no rules of its own.
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#logical-operators
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'test'; readonly term: Term; readonly matcher: ClaimMatcher }
  | { readonly kind: 'same'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula }
  | { readonly kind: 'choice'; readonly condition: Formula; readonly yes: Formula; readonly no: Formula };

/** Holds for every token. */
export const ALWAYS: Formula = { kind: 'constant', value: true };
/** Holds for no token. */
export const NEVER: Formula = { kind: 'constant', value: false };

/** A text that stands for itself. */
export const literal = (value: string): Term => ({ kind: 'text', value });

/** The value of a claim. */
export const claimTerm = (claim: string): Term => ({ kind: 'claim', claim });

/** One term after the other. Joins in it are flattened. */
export function joined(parts: readonly Term[]): Term {
  const flat = parts.flatMap((part) => part.kind === 'join' ? part.parts : [part]);
  return flat.length === 1 ? flat[0] : { kind: 'join', parts: flat };
}

/** The one or the other term. */
export const eitherTerm = (condition: Formula, yes: Term, no: Term): Term => ({ kind: 'choice', condition, yes, no });

/** Whether a term satisfies a matcher. */
export const fits = (term: Term, matcher: ClaimMatcher): Formula => ({ kind: 'test', term, matcher });

/** Whether the token carries a claim, of whatever type. Never fails. */
export const present = (claim: string): Formula => negation(fits(claimTerm(claim), ClaimMatcher.absent()));

/** Whether two terms are one text. */
export const same = (left: Term, right: Term): Formula => ({ kind: 'same', left, right });

/** All hold. Conjunctions in it are flattened. */
export const conjunction = (parts: readonly Formula[]): Formula => chain('and', parts);

/** One holds at least. Disjunctions in it are flattened. */
export const disjunction = (parts: readonly Formula[]): Formula => chain('or', parts);

/** The opposite. */
export const negation = (part: Formula): Formula => part.kind === 'not' ? part.part : { kind: 'not', part };

/** The one or the other formula. */
export const either = (condition: Formula, yes: Formula, no: Formula): Formula => ({ kind: 'choice', condition, yes, no });

function chain(kind: 'and' | 'or', parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => part.kind === kind ? part.parts : [part]);
  if (flat.length === 0) return kind === 'and' ? ALWAYS : NEVER;
  return flat.length === 1 ? flat[0] : { kind, parts: flat };
}
