import { withoutSpare } from './presence';
import { Formula } from '../../../claims';
import { and as allFormulas, Bounds, boundsOf, every, OPEN, or, some, Verdict } from '../../../trust';

/**
 * A condition by its bounds, and its opposite by its own, so that nothing is ever negated as a whole: a test of a claim that the token
 * lacks fails, and so would its negation.
 */
export interface TwoSided {
  /** Whether it holds. */
  readonly holds: Bounds;
  /** Whether it does not hold. */
  readonly fails: Bounds;
}

/** A condition of which nothing is settled. */
export const UNSETTLED: TwoSided = { holds: OPEN, fails: OPEN };

/** What is the same for every token. */
export function constantly(verdict: Verdict): TwoSided {
  if (verdict === Verdict.UNKNOWN) return UNSETTLED;
  return { holds: boundsOf(verdict), fails: boundsOf(verdict === Verdict.ACCEPT ? Verdict.DENY : Verdict.ACCEPT) };
}

/** All hold. */
export function allOf(parts: readonly TwoSided[]): TwoSided {
  return { holds: every(parts.map(({ holds }) => holds), and), fails: some(parts.map(({ fails }) => fails)) };
}

/** One holds at least. */
export function anyOf(parts: readonly TwoSided[]): TwoSided {
  return opposite(allOf(parts.map(opposite)));
}

/** The opposite. */
export const opposite = ({ holds, fails }: TwoSided): TwoSided => ({ holds: fails, fails: holds });

/** One of several readings is meant, and it is not known which: certain is what they all say. */
export function agreed(readings: readonly TwoSided[]): TwoSided {
  return { holds: common(readings.map(({ holds }) => holds)), fails: common(readings.map(({ fails }) => fails)) };
}

/** A conjunction without constants, repetitions, and tests of presence that another part makes needless. Of tests that never fail alone. */
export const and = (parts: readonly Formula[]): Formula => allFormulas(withoutSpare(parts));

function common(readings: readonly Bounds[]): Bounds {
  return { lowerBound: and(readings.map(({ lowerBound }) => lowerBound)), upperBound: or(readings.map(({ upperBound }) => upperBound)) };
}
