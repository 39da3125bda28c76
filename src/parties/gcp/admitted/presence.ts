import { Formula, MatcherKind, Term } from '../../../claims';

/** Claims that are there. */
export type Present = ReadonlySet<string>;

const NONE: Present = new Set();
const union = (sets: readonly Present[]): Present => new Set(sets.flatMap((set) => [...set]));

/** Claims that are there in each token for which a formula comes to `value`. */
export function presentWhen(formula: Formula, value: boolean): Present {
  switch (formula.kind) {
    case 'test': return formula.matcher.kind === MatcherKind.ABSENT ? neededIf(formula.term, !value) : neededBy(formula.term);
    case 'same': return union([neededBy(formula.left), neededBy(formula.right)]);
    case 'not': return presentWhen(formula.part, !value);
    // Where one part is enough, nothing is known of the others.
    case 'and': return value ? union(formula.parts.map((part) => presentWhen(part, true))) : NONE;
    case 'or': return value ? NONE : union(formula.parts.map((part) => presentWhen(part, false)));
    case 'constant': case 'choice': return NONE;
  }
}

/** A claim's absence that is false is its presence. */
const neededIf = (term: Term, isPresent: boolean) => isPresent ? neededBy(term) : NONE;

function neededBy(term: Term): Present {
  if (term.kind === 'claim') return new Set([term.claim]);
  return term.kind === 'join' ? union(term.parts.map(neededBy)) : NONE;
}

/** Whether a formula comes to true or false for each token of texts that has these claims. */
export function neverFails(formula: Formula, known: Present): boolean {
  switch (formula.kind) {
    case 'constant': return true;
    case 'test': return formula.matcher.kind === MatcherKind.ABSENT || hasValueAlways(formula.term, known);
    case 'same': return hasValueAlways(formula.left, known) && hasValueAlways(formula.right, known);
    case 'not': return neverFails(formula.part, known);
    case 'and': return chainNeverFails(formula.parts, true, known);
    case 'or': return chainNeverFails(formula.parts, false, known);
    case 'choice': return branches(formula, known, neverFails);
  }
}

/** What fails does so only where all before it left the answer open. */
function chainNeverFails(parts: readonly Formula[], goesOnWith: boolean, known: Present): boolean {
  let present = known;
  return parts.every((part) => {
    const safe = neverFails(part, present);
    present = union([present, presentWhen(part, goesOnWith)]);
    return safe;
  });
}

/** Whether a term has a value for each token of texts that has these claims. */
export function hasValueAlways(term: Term, known: Present): boolean {
  switch (term.kind) {
    case 'text': return true;
    case 'claim': return known.has(term.claim);
    case 'join': return term.parts.every((part) => hasValueAlways(part, known));
    case 'choice': return branches(term, known, hasValueAlways);
  }
}

interface Choice<T> { readonly condition: Formula; readonly yes: T; readonly no: T }

function branches<T>({ condition, yes, no }: Choice<T>, known: Present, holds: (part: T, present: Present) => boolean): boolean {
  return neverFails(condition, known)
    && holds(yes, union([known, presentWhen(condition, true)])) && holds(no, union([known, presentWhen(condition, false)]));
}

/** A choice's branches by what is known in each. */
export const knownIn = (condition: Formula, value: boolean, known: Present): Present => union([known, presentWhen(condition, value)]);
