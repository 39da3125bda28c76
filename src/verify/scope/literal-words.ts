import { ClaimMatcher, MatcherKind, Wildcard } from '../../claims';
import { Literal, Part } from '../../claims/solve';
import { printable } from '../printable';

/** What is asked of a token, in plain English: `ref is "refs/heads/main"`, `aud is not empty`. */
export function literalInWords(literal: Literal): string {
  if (literal.kind !== 'match') return `${printable(literal.claim)} is ${literal.kind}`;
  return printable(`${literal.of.map(partInWords).join(' + ')} ${literal.holds ? asked(literal.matcher) : refused(literal.matcher)}`);
}

const partInWords = (part: Part) => 'claim' in part ? part.claim : JSON.stringify(part.text);

function asked(matcher: ClaimMatcher): string {
  const least = leastLength(matcher);
  if (least !== undefined) return least === 1 ? 'is not empty' : `has ${least} characters or more`;
  return matcher.exactValue === '' ? 'is empty' : matcher.toString();
}

function refused(matcher: ClaimMatcher): string {
  const least = leastLength(matcher);
  if (least !== undefined) return least === 1 ? 'is empty' : `has fewer than ${least} characters`;
  switch (matcher.kind) {
    case MatcherKind.EXACT: return matcher.exactValue === '' ? 'is not empty' : matcher.toString().replace(/^is /, 'is not ');
    case MatcherKind.PATTERN: return matcher.toString().replace(/^fits /, 'does not fit ');
    case MatcherKind.ABSENT: return 'is present';
    case MatcherKind.NONE_OF: return `is ${matcher.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  }
}

/** Of a pattern that asks for a length alone: `?`, as often as it says, and `*`. */
function leastLength({ pattern }: ClaimMatcher): number | undefined {
  const wildcards = pattern?.parts.map(({ wildcard }) => wildcard) ?? [];
  const isLength = wildcards.length > 1 && wildcards.at(-1) === Wildcard.ANY_RUN && wildcards.slice(0, -1).every((one) => one === Wildcard.ANY_ONE);
  return isLength ? wildcards.length - 1 : undefined;
}
