import { FlexibleClause } from './expression';
import { ClaimMatcher, ClaimPattern, isLiteral, matches, PatternPart, Wildcard } from '../../../claims';

/** What a comparand admits: by every reading of the documents, by the widest one, and by the widest one without letter case. */
export interface Readings {
  readonly lowerBound: ClaimMatcher;
  readonly upperBound: ClaimMatcher;
  readonly ignoringCase: ClaimMatcher;
  /** The widest reading for values with characters beyond the basic plane, of which a `?` may be one or one half. */
  readonly upperBoundBeyond: ClaimMatcher;
  readonly hasSingle: boolean;
  /** As it is written. */
  readonly text: string;
}

/** How a value fits a comparand. */
export enum Fit {
  CERTAIN,
  /** Only if a `*` stands for no character, or a `?` for one that UTF-16 writes with two units. UNCLEAR. */
  POSSIBLE,
  /** But for letter case. UNCLEAR: that Entra tells the cases apart is said of standard credentials alone. */
  IGNORING_CASE,
  NOT,
}

const READINGS = new WeakMap<FlexibleClause, Readings>();
const BEYOND_BASIC_PLANE = /[\u{10000}-\u{10ffff}]/u;

/** How a claim's value fits a clause. */
export function fitOf(clause: FlexibleClause, value: string): Fit {
  const { lowerBound, upperBound, upperBoundBeyond, ignoringCase, hasSingle } = readingsOf(clause);
  const beyond = hasSingle && BEYOND_BASIC_PLANE.test(value);
  if (!beyond && matches(lowerBound, value)) return Fit.CERTAIN;
  if (matches(beyond ? upperBoundBeyond : upperBound, value)) return Fit.POSSIBLE;
  return matches(ignoringCase, value.toLowerCase()) ? Fit.IGNORING_CASE : Fit.NOT;
}

/** The comparand as it is written. */
export function comparandText(clause: FlexibleClause): string {
  return readingsOf(clause).text;
}

/** What a clause admits, by each way to read it. */
export function readingsOf(clause: FlexibleClause): Readings {
  const known = READINGS.get(clause);
  if (known) return known;
  const { comparand } = clause;
  const readings: Readings = {
    lowerBound: fitting(comparand.flatMap((part) => isRun(part) ? [{ wildcard: Wildcard.ANY_ONE }, part] : [part])),
    upperBound: fitting(comparand),
    upperBoundBeyond: fitting(comparand.map(widened)),
    ignoringCase: fitting(comparand.map((part) => isLiteral(part) ? { literal: part.literal.toLowerCase() } : part)),
    text: comparand.map((part) => part.literal ?? part.wildcard).join(''),
    hasSingle: comparand.some(({ wildcard }) => wildcard === Wildcard.ANY_ONE),
  };
  READINGS.set(clause, readings);
  return readings;
}

const isRun = ({ wildcard }: PatternPart) => wildcard === Wildcard.ANY_RUN;
const widened = (part: PatternPart): PatternPart => isLiteral(part) ? part : { wildcard: Wildcard.ANY_RUN };
const fitting = (parts: readonly PatternPart[]) => ClaimMatcher.fitting(new ClaimPattern([...parts]));
