import { ClaimMatcher, MatcherKind, PatternPart, Wildcard } from '../../claims';
import { decodedQuestion, Literal, Part } from '../../claims/solve';
import { printable } from '../printable';

/** What is asked of a token, in plain English: `ref is "refs/heads/main"`, `aud is not empty`. */
export function literalInWords(literal: Literal): string {
  if (literal.kind !== 'match') return `${printable(literal.claim)} is ${literal.kind}`;
  const untextual = decodedQuestion(literal.of, literal.matcher);
  if (untextual) return printable(`${untextual.claim} ${literal.holds ? untextual.matcher.toString() : refused(untextual.matcher)}`);
  return printable(`${literal.of.map(partInWords).join(' + ')} ${literal.holds ? asked(literal.matcher) : refused(literal.matcher)}`);
}

const partInWords = (part: Part) => 'claim' in part ? part.claim : JSON.stringify(part.text);

function asked(matcher: ClaimMatcher): string {
  const least = leastLength(matcher);
  if (least !== undefined) return least === 1 ? 'is not empty' : `has ${least} characters or more`;
  if (isAnyText(matcher)) return 'is any text';
  return matcher.exactValue === '' ? 'is empty' : shortened(matcher);
}

function refused(matcher: ClaimMatcher): string {
  const least = leastLength(matcher);
  if (least !== undefined) return least === 1 ? 'is empty' : `has fewer than ${least} characters`;
  switch (matcher.kind) {
    case MatcherKind.EXACT: return matcher.exactValue === '' ? 'is not empty' : matcher.toString().replace(/^is /, 'is not ');
    case MatcherKind.PATTERN: return shortened(matcher).replace(/^fits /, 'does not fit ').replace(/^is /, 'is not ');
    case MatcherKind.ABSENT: return 'is present';
    case MatcherKind.NONE_OF: return `is ${matcher.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case MatcherKind.NUMBER:
    case MatcherKind.BOOLEAN: return matcher.toString().replace(/^is /, 'is not ');
    case MatcherKind.ELEMENT: return matcher.toString().replace(/^has /, 'has not ');
  }
}

/** Question marks that are counted by the reader; of more the number is said. */
const COUNTED = 3;

/** A matcher in words, in which many characters of any kind are counted: a hundred question marks tell nobody anything. */
function shortened(matcher: ClaimMatcher): string {
  const parts = matcher.pattern?.parts ?? [];
  if (parts.some(({ oneOf }) => oneOf !== undefined)) return inEitherCase(matcher, parts);
  const isLong = matcher.kind === MatcherKind.PATTERN && parts.some((_, index) => parts.slice(index, index + COUNTED + 1).filter(isOne).length > COUNTED);
  if (!isLong) return matcher.toString();
  const pieces: string[] = [];
  for (let index = 0; index < parts.length;) {
    const end = endOfRun(parts, index);
    pieces.push(end - index > COUNTED ? `${end - index} characters` : JSON.stringify(parts.slice(index, Math.max(end, index + 1)).map(({ literal, wildcard }) => literal ?? wildcard).join('')));
    index = Math.max(end, index + 1);
  }
  return `fits ${pieces.join(', then ')}`;
}

/** Text whose letters may be in either case is told as it was written. */
function inEitherCase(matcher: ClaimMatcher, parts: readonly PatternPart[]): string {
  const isText = parts.every(({ wildcard, oneOf }) => wildcard === undefined || oneOf !== undefined);
  return `${isText ? 'is' : 'fits'} ${JSON.stringify(matcher.pattern!.toString())} in upper or lower case`;
}

const isOne = ({ wildcard }: PatternPart) => wildcard === Wildcard.ANY_ONE;

function endOfRun(parts: readonly PatternPart[], start: number): number {
  let end = start;
  while (end < parts.length && isOne(parts[end])) end += 1;
  return end;
}

const isAnyText = ({ pattern }: ClaimMatcher) => pattern?.parts.length === 1 && pattern.parts[0].wildcard === Wildcard.ANY_RUN;

/** Of a pattern that asks for a length alone: `?`, as often as it says, and `*`. */
function leastLength({ pattern }: ClaimMatcher): number | undefined {
  const wildcards = pattern?.parts.map(({ wildcard }) => wildcard) ?? [];
  const isLength = wildcards.length > 1 && wildcards.at(-1) === Wildcard.ANY_RUN && wildcards.slice(0, -1).every((one) => one === Wildcard.ANY_ONE);
  return isLength ? wildcards.length - 1 : undefined;
}
