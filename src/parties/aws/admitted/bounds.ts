import { withoutSpare } from './presence';
import { ALWAYS, conjunction, disjunction, Formula, NEVER } from '../../../claims/formula';
import { Verdict } from '../../../trust/decision';

/**
 * A condition by both bounds, and its opposite by both, so that nothing is ever negated as a whole: a test of a claim that the token
 * lacks fails, and so would its negation.
 */
export interface Bounds {
  /** True only where it holds for certain. */
  readonly surely: Formula;
  /** True wherever it may hold. */
  readonly perhaps: Formula;
  /** True only where it does not hold for certain. */
  readonly surelyNot: Formula;
  /** True wherever it may not hold. */
  readonly perhapsNot: Formula;
}

const HOLDS: Bounds = { surely: ALWAYS, perhaps: ALWAYS, surelyNot: NEVER, perhapsNot: NEVER };
const FAILS: Bounds = { surely: NEVER, perhaps: NEVER, surelyNot: ALWAYS, perhapsNot: ALWAYS };

/** What nobody knows. */
export const OPEN: Bounds = { surely: NEVER, perhaps: ALWAYS, surelyNot: NEVER, perhapsNot: ALWAYS };

/** What is the same for every token. */
export function constantly(verdict: Verdict): Bounds {
  if (verdict === Verdict.UNKNOWN) return OPEN;
  return verdict === Verdict.ACCEPT ? HOLDS : FAILS;
}

/** All hold. */
export function allOf(parts: readonly Bounds[]): Bounds {
  return {
    surely: and(parts.map(({ surely }) => surely)),
    perhaps: and(parts.map(({ perhaps }) => perhaps)),
    surelyNot: or(parts.map(({ surelyNot }) => surelyNot)),
    perhapsNot: or(parts.map(({ perhapsNot }) => perhapsNot)),
  };
}

/** One holds at least. */
export function anyOf(parts: readonly Bounds[]): Bounds {
  return opposite(allOf(parts.map(opposite)));
}

/** The opposite. */
export function opposite({ surely, perhaps, surelyNot, perhapsNot }: Bounds): Bounds {
  return { surely: surelyNot, perhaps: perhapsNot, surelyNot: surely, perhapsNot: perhaps };
}

/** One of several readings is meant, and nobody knows which: certain is what they all say. */
export function agreed(readings: readonly Bounds[]): Bounds {
  return {
    surely: and(readings.map(({ surely }) => surely)),
    perhaps: or(readings.map(({ perhaps }) => perhaps)),
    surelyNot: and(readings.map(({ surelyNot }) => surelyNot)),
    perhapsNot: or(readings.map(({ perhapsNot }) => perhapsNot)),
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
