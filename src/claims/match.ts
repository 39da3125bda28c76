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
    case MatcherKind.ABSENT: return false;
  }
}
