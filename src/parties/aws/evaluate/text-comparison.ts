import { Comparison, isVariable, SettledPart } from './comparison';
import { foldAscii } from './fold-ascii';
import { resolve } from './variables';
import { ClaimMatcher, ClaimPattern, matches, PatternPart, Wildcard } from '../../../claims';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { agreed, isUnsettled, someOf, Truth } from '../../../trust';
import { ConditionValue } from '../policy';

/** How an operator reads text. */
export interface TextReading {
  /** Whether `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  /** How the parts of a value, variables replaced, are compared. */
  readonly compare: (parts: readonly SettledPart[]) => (got: string) => Truth;
  /** Whether the operator holds where nothing matches. */
  readonly negated: boolean;
}

/** The comparison with one value. A variable without a value matches nothing; what that makes of a negated operator is not documented. */
export function textComparison({ parts, text }: ConditionValue, { wildcards, compare, negated }: TextReading): Comparison {
  const settled = parts.filter((part): part is SettledPart => !isVariable(part));
  if (settled.length === parts.length) return compare(settled);
  return (got, call) => {
    const readings = resolve(parts, call);
    if (readings.length === 0) return negated ? { unsettled: `a policy variable of ${text} has no value in this call` } : false;
    return agreed((wildcards ? readings : readings.slice(0, 1)).map((reading) => compare(reading)(got)), `whether the value of a variable in ${text} has wildcards is not known`);
  };
}

/** Byte for byte; `*` and `?` are themselves. */
export function exactText(parts: readonly SettledPart[]): (got: string) => Truth {
  const literal = parts.some(isUnsettled) ? undefined : patternOf(parts, false).literal;
  return literal === undefined ? fitting(parts, false) : (got) => got === literal;
}

/** With wildcards. */
export function likeText(parts: readonly SettledPart[]): (got: string) => Truth {
  return fitting(parts, true);
}

/** Letters of ASCII in either case. Beyond ASCII there are several ways to fold, and STS does not say which is its own. */
export function textIgnoringCase(parts: readonly SettledPart[]): (got: string) => Truth {
  const folds = [foldAscii, (text: string) => text.toLowerCase(), (text: string) => text.toUpperCase()]
    .map((fold) => ({ fold, same: exactText(parts.map((part) => 'literal' in part ? { literal: fold(part.literal) } : part)) }));
  return (got) => {
    const [ascii, ...others] = folds;
    const holds = ascii.same(ascii.fold(got));
    if (holds !== false || someOf(others, ({ fold, same }) => same(fold(got))) === false) return holds;
    return { unsettled: 'how STS compares letters beyond ASCII is not known' };
  };
}

/** What is open may be any text: where even that does not fit, the value does not match. */
function fitting(parts: readonly SettledPart[], wildcards: boolean): (got: string) => Truth {
  const matcher = ClaimMatcher.fitting(patternOf(parts, wildcards));
  const open = parts.find(isUnsettled);
  return (got) => {
    const holds = fits(matcher, got);
    return holds === true && open ? open : holds;
  };
}

/** A match that costs too much is no answer. */
export function fits(matcher: ClaimMatcher, got: string): Truth {
  try {
    return matches(matcher, got);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { unsettled: error.text.problem };
  }
}

/** The parts as a pattern, a run in place of each open one. */
export function patternOf(parts: readonly SettledPart[], wildcards: boolean): ClaimPattern {
  return new ClaimPattern(parts.map((part): PatternPart => {
    if (isUnsettled(part)) return { wildcard: Wildcard.ANY_RUN };
    return 'wildcard' in part && !wildcards ? { literal: part.wildcard } : part;
  }));
}
