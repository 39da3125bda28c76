import { globMatches } from './glob';
import { ClaimMatcher, MatcherKind } from './matcher';

/**
 * Whether a claim's value satisfies a matcher; `undefined` is a claim that the token lacks.
 * Only ABSENT is satisfied by a claim that is lacking; NONE_OF asks for a present one.
 */
export function matches(matcher: ClaimMatcher, value: string | undefined): boolean {
  if (value === undefined) return matcher.kind === MatcherKind.ABSENT;
  switch (matcher.kind) {
    case MatcherKind.EXACT: return matcher.values[0] === value;
    case MatcherKind.PATTERN: return globMatches(matcher.pattern!, value);
    case MatcherKind.NONE_OF: return !matcher.values.includes(value);
    case MatcherKind.ABSENT:
    case MatcherKind.NUMBER:
    case MatcherKind.BOOLEAN:
    case MatcherKind.ELEMENT: return false;
  }
}

/** The same for a claim of any JSON type. What is no text is no value of the kinds that are about texts, and is not absent. */
export function matchesValue(matcher: ClaimMatcher, value: unknown): boolean {
  if (value === undefined || typeof value === 'string') return matches(matcher, value);
  switch (matcher.kind) {
    case MatcherKind.NUMBER: return typeof value === 'number' && String(value) === matcher.values[0];
    case MatcherKind.BOOLEAN: return typeof value === 'boolean' && String(value) === matcher.values[0];
    case MatcherKind.ELEMENT: return Array.isArray(value) && value.includes(matcher.values[0]);
    default: return false;
  }
}
