import { ClaimMatcher } from '../../../claims';
import { ALWAYS, claimTerm, conjunction, disjunction, fits, Formula, NEVER } from '../../../claims/formula';
import { Verdict } from '../../../trust';

/** What holds for certain, and what may hold. */
export interface Bounds {
  readonly lowerBound: Formula;
  readonly upperBound: Formula;
}

/** Nothing is settled. */
export const OPEN: Bounds = { lowerBound: NEVER, upperBound: ALWAYS };

/** Settled: one formula is both. */
export const exactly = (formula: Formula): Bounds => ({ lowerBound: formula, upperBound: formula });

/** What holds whatever the token. */
export function boundsOf(verdict: Verdict): Bounds {
  if (verdict === Verdict.UNKNOWN) return OPEN;
  return exactly(verdict === Verdict.ACCEPT ? ALWAYS : NEVER);
}

/** All of them. */
export const every = (parts: readonly Bounds[]): Bounds => ({
  lowerBound: all(parts.map(({ lowerBound }) => lowerBound)),
  upperBound: all(parts.map(({ upperBound }) => upperBound)),
});

/** One of them at least. */
export const some = (parts: readonly Bounds[]): Bounds => ({
  lowerBound: any(parts.map(({ lowerBound }) => lowerBound)),
  upperBound: any(parts.map(({ upperBound }) => upperBound)),
});

/** A conjunction without what is settled in it. Where one part never holds, so it does not; what fails beside it says the same here. */
export function all(parts: readonly Formula[]): Formula {
  return parts.some(isNever) ? NEVER : conjunction(distinct(parts.filter((part) => !isAlways(part))));
}

/** A disjunction without what is settled in it. */
export function any(parts: readonly Formula[]): Formula {
  return parts.some(isAlways) ? ALWAYS : disjunction(distinct(parts.filter((part) => !isNever(part))));
}

/** Whether a formula is ALWAYS. */
export const isAlways = (formula: Formula) => formula.kind === 'constant' && formula.value;

/** Whether a formula is NEVER. */
export const isNever = (formula: Formula) => formula.kind === 'constant' && !formula.value;

const distinct = (parts: readonly Formula[]) => [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];

/** A claim is one of some texts. Half of a surrogate pair is a text that no matcher has. */
export function claimIs(claim: string, ...values: string[]): Bounds {
  return some(values.map((value) => isUnicode(value) ? exactly(fits(claimTerm(claim), ClaimMatcher.exact(value))) : OPEN));
}

/** Whether a matcher can have the text. */
export const isUnicode = (text: string) => !/\p{Surrogate}/u.test(text);
