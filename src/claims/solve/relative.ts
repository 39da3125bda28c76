import { Part } from './part';
import { claimsOf, Literal } from './question';
import { ClaimMatcher } from '../matcher';
import { ClaimPattern } from '../pattern';

/**
 * What literals ask of what is left of a claim behind the text that is read of it; undefined where that is not told in one literal each, and where
 * they are about a claim that is read to its end.
 */
export function relativeTo({ read }: Part, literals: readonly Literal[]): readonly Literal[] | undefined {
  if (read === undefined) return literals;
  const start = read.text.slice(0, read.reading.at);
  const all: Literal[] = [];
  for (const literal of literals) {
    const isOf = claimsOf(literal).includes(read.claim);
    const relative = !isOf || (literal.kind === 'present' && !read.isWhole) ? literal : read.isWhole ? undefined : behind(start, literal);
    if (relative === undefined) return undefined;
    all.push(relative);
  }
  return all;
}

function behind(start: string, literal: Literal): Literal | undefined {
  if (literal.kind !== 'match' || literal.of.length !== 1) return undefined;
  const { exactValue, pattern } = literal.matcher;
  const [first, ...rest] = exactValue === undefined ? pattern?.parts ?? [] : [{ literal: exactValue }];
  if (first?.literal?.startsWith(start) !== true) return undefined;
  const parts = [{ literal: first.literal.slice(start.length) }, ...rest];
  return { ...literal, matcher: ClaimMatcher.fitting(new ClaimPattern(parts)) };
}
