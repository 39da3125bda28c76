import { Verdict } from './decision';
import { ALWAYS, conjunction, disjunction, Formula, NEVER } from '../claims';

/** What holds for certain, and what may hold: of all tokens (formulas), or of something that formulas are made from. */
export interface Bounds<T = Formula> {
  /** True only where it holds for certain. */
  readonly lowerBound: T;
  /** True wherever it may hold. */
  readonly upperBound: T;
}

/** Nothing is settled. */
export const OPEN: Bounds = { lowerBound: NEVER, upperBound: ALWAYS };

/** Settled: one and the same is both. */
export const exactly = <T>(both: T): Bounds<T> => ({ lowerBound: both, upperBound: both });

/** What is the same for every token. */
export function boundsOf(verdict: Verdict): Bounds {
  if (verdict === Verdict.UNKNOWN) return OPEN;
  return exactly(verdict === Verdict.ACCEPT ? ALWAYS : NEVER);
}

/** All hold. `join` makes one formula of several. */
export const every = (parts: readonly Bounds[], join = and): Bounds => joined(parts, join);

/** One of them holds at least. */
export const some = (parts: readonly Bounds[]): Bounds => joined(parts, or);

/** A conjunction without constants and repetitions. Where one part never holds, so it does not; what fails beside it says the same here. */
export function and(parts: readonly Formula[]): Formula {
  return parts.some(isNever) ? NEVER : conjunction(distinct(parts.filter((part) => !isAlways(part))));
}

/** A disjunction without constants and repetitions. */
export function or(parts: readonly Formula[]): Formula {
  return parts.some(isAlways) ? ALWAYS : disjunction(distinct(parts.filter((part) => !isNever(part))));
}

/** Whether a formula is visibly true for every token. */
export const isAlways = (formula: Formula): boolean => formula.kind === 'constant' && formula.value;

/** Whether a formula is visibly true for no token. */
export const isNever = (formula: Formula): boolean => formula.kind === 'constant' && !formula.value;

function joined(parts: readonly Bounds[], join: (formulas: readonly Formula[]) => Formula): Bounds {
  return { lowerBound: join(parts.map(({ lowerBound }) => lowerBound)), upperBound: join(parts.map(({ upperBound }) => upperBound)) };
}

function distinct(parts: readonly Formula[]): readonly Formula[] {
  return parts.length < 2 ? parts : [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
