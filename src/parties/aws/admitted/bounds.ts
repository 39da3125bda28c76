import { withoutSpare } from './presence';
import { ALWAYS, conjunction, disjunction, Formula, NEVER } from '../../../claims/formula';
import { Verdict } from '../../../trust/decision';

/**
 * A condition by both bounds, and its opposite by both, so that nothing is ever negated as a whole: a test of a claim that the token
 * lacks fails, and so would its negation.
 */
export interface Bounds {
  /** True only where it holds for certain. */
  readonly lowerBound: Formula;
  /** True wherever it may hold. */
  readonly upperBound: Formula;
  /** True only where it does not hold for certain. */
  readonly lowerBoundOfNot: Formula;
  /** True wherever it may not hold. */
  readonly upperBoundOfNot: Formula;
}

const HOLDS: Bounds = { lowerBound: ALWAYS, upperBound: ALWAYS, lowerBoundOfNot: NEVER, upperBoundOfNot: NEVER };
const FAILS: Bounds = { lowerBound: NEVER, upperBound: NEVER, lowerBoundOfNot: ALWAYS, upperBoundOfNot: ALWAYS };

/** What nobody knows. */
export const OPEN: Bounds = { lowerBound: NEVER, upperBound: ALWAYS, lowerBoundOfNot: NEVER, upperBoundOfNot: ALWAYS };

/** What is the same for every token. */
export function constantly(verdict: Verdict): Bounds {
  if (verdict === Verdict.UNKNOWN) return OPEN;
  return verdict === Verdict.ACCEPT ? HOLDS : FAILS;
}

/** All hold. */
export function allOf(parts: readonly Bounds[]): Bounds {
  return {
    lowerBound: and(parts.map(({ lowerBound }) => lowerBound)),
    upperBound: and(parts.map(({ upperBound }) => upperBound)),
    lowerBoundOfNot: or(parts.map(({ lowerBoundOfNot }) => lowerBoundOfNot)),
    upperBoundOfNot: or(parts.map(({ upperBoundOfNot }) => upperBoundOfNot)),
  };
}

/** One holds at least. */
export function anyOf(parts: readonly Bounds[]): Bounds {
  return opposite(allOf(parts.map(opposite)));
}

/** The opposite. */
export function opposite({ lowerBound, upperBound, lowerBoundOfNot, upperBoundOfNot }: Bounds): Bounds {
  return { lowerBound: lowerBoundOfNot, upperBound: upperBoundOfNot, lowerBoundOfNot: lowerBound, upperBoundOfNot: upperBound };
}

/** One of several readings is meant, and nobody knows which: certain is what they all say. */
export function agreed(readings: readonly Bounds[]): Bounds {
  return {
    lowerBound: and(readings.map(({ lowerBound }) => lowerBound)),
    upperBound: or(readings.map(({ upperBound }) => upperBound)),
    lowerBoundOfNot: and(readings.map(({ lowerBoundOfNot }) => lowerBoundOfNot)),
    upperBoundOfNot: or(readings.map(({ upperBoundOfNot }) => upperBoundOfNot)),
  };
}

/** A conjunction without what is constant in it. */
export function and(parts: readonly Formula[]): Formula {
  return parts.some(isNever) ? NEVER : conjunction(withoutSpare(parts.filter((part) => !isAlways(part))));
}

/** A disjunction without what is constant in it. */
export function or(parts: readonly Formula[]): Formula {
  return parts.some(isAlways) ? ALWAYS : disjunction(parts.filter((part) => !isNever(part)));
}

/** Whether a formula is visibly true for no token. */
export const isNever = (formula: Formula) => formula.kind === 'constant' && !formula.value;

const isAlways = (formula: Formula) => formula.kind === 'constant' && formula.value;
