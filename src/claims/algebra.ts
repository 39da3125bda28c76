import { exampleOf, Witness } from './example';
import { ClaimMatcher, MatcherKind } from './matcher';

/** Yes, or no with a claim that shows it. */
export type Witnessed = { readonly holds: true } | { readonly holds: false; readonly witness: Witness };

/** Which of two matchers a witness satisfies. */
export enum Side {
  /** The first, and not the second. */
  FIRST = 'first',
  /** The second, and not the first. */
  SECOND = 'second',
}

/** Yes, or no with a claim that satisfies one of the two alone, and which. */
export type WitnessedEquality = { readonly holds: true } | { readonly holds: false; readonly witness: Witness; readonly only: Side };

/** Whether `wide` lets in all that `narrow` lets in. The witness of a no satisfies `narrow` and not `wide`. */
export function subsumes(wide: ClaimMatcher, narrow: ClaimMatcher): Witnessed {
  return samePattern(wide, narrow) ? { holds: true } : unless(exampleOf({ all: [narrow], none: [wide] }));
}

/** Whether nothing satisfies both. The witness of a no satisfies both. */
export function disjoint(first: ClaimMatcher, second: ClaimMatcher): Witnessed {
  return unless(exampleOf({ all: [first, second], none: [] }));
}

/** Whether both let in the same. The witness of a no satisfies just one of the two. */
export function equal(first: ClaimMatcher, second: ClaimMatcher): WitnessedEquality {
  const beyondSecond = subsumes(second, first);
  if (!beyondSecond.holds) return { ...beyondSecond, only: Side.FIRST };
  const beyondFirst = subsumes(first, second);
  return beyondFirst.holds ? beyondFirst : { ...beyondFirst, only: Side.SECOND };
}

/** Equal patterns need no search, however long they are. */
const samePattern = (first: ClaimMatcher, second: ClaimMatcher) => first.kind === MatcherKind.PATTERN && first.key === second.key;

const unless = (witness: Witness | undefined): Witnessed => witness === undefined ? { holds: true } : { holds: false, witness };
