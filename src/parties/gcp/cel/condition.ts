import { all, call, Cel, claim, constant, elementOf, equal, not, oneOf, present, text } from './ast';
import { quoteRe2 } from './quote';
import { ClaimMatcher, ClaimPattern, isLiteral, MatcherKind, Wildcard } from '../../../claims';
import { ClaimCondition } from '../../../trust';

/** One condition of a trust, guarded where the token may lack the claim: an error in a mapping would reject every run of the pool. */
export function celOf({ claim: name, matcher }: ClaimCondition, optional: ReadonlySet<string>): Cel {
  if (matcher.kind === MatcherKind.ABSENT) return not(present(name));
  const test = testOf(name, matcher);
  return optional.has(name) && test.node !== 'present' ? all([present(name), test]) : test;
}

function testOf(name: string, matcher: ClaimMatcher): Cel {
  switch (matcher.kind) {
    case MatcherKind.PATTERN: return fits(name, matcher.pattern!);
    case MatcherKind.NONE_OF: return not(oneOf(claim(name), matcher.values));
    case MatcherKind.NUMBER:
    case MatcherKind.BOOLEAN: return equal(claim(name), constant(matcher.values[0]));
    case MatcherKind.ELEMENT: return elementOf(matcher.values[0], claim(name));
    default: return equal(claim(name), text(matcher.values[0]));
  }
}

/** The plainest test: a prefix, an ending or a part where that is all there is to a pattern, RE2 for the rest. */
function fits(name: string, pattern: ClaimPattern): Cel {
  const [first, second, third] = pattern.parts.map((part) => isLiteral(part) ? part.literal : part.wildcard === Wildcard.ANY_RUN);
  const pieces = pattern.parts.length;
  const value = claim(name);
  if (pieces === 1 && first === true) return present(name);
  if (pieces === 2 && typeof first === 'string' && second === true) return call(value, 'startsWith', first);
  if (pieces === 2 && first === true && typeof second === 'string') return call(value, 'endsWith', second);
  if (pieces === 3 && first === true && typeof second === 'string' && third === true) return call(value, 'contains', second);
  return call(value, 'matches', regularExpression(pattern));
}

/** RE2, anchored: `matches` alone is content with a part of the text. */
function regularExpression(pattern: ClaimPattern): string {
  const body = pattern.parts.map((part) => isLiteral(part) ? quoteRe2(part.literal) : part.wildcard === Wildcard.ANY_RUN ? '.*' : '.');
  return `^(?s:${body.join('')})$`;
}
