import { Part } from './question';
import { Machine } from '../automaton';
import { Budget } from '../budget';
import { GlobMachine } from '../glob-machine';
import { ClaimMatcher, MatcherKind } from '../matcher';
import { ClaimPattern } from '../pattern';

/** No text of a token begins so: a search is over texts, and this is how it writes what is none. */
const MARK = '\u0000';

/** What a matcher asks for that no text satisfies, as a question about texts: numbers and truth values are written with a mark, an element of a list is a claim of its own. */
export function encoded(claim: string, { kind, values }: ClaimMatcher): { readonly of: readonly Part[]; readonly matcher: ClaimMatcher } {
  if (kind === MatcherKind.ELEMENT) return { of: [{ claim: `${claim}${MARK}${values[0]}` }], matcher: ClaimMatcher.exact('true') };
  return { of: [{ claim }], matcher: ClaimMatcher.exact(encodedValue(values[0])) };
}

/** A number or a truth value as a search writes it. */
export const encodedValue = (json: string): string => `${MARK}${json}`;

/** The claim that a search asks for: that of the list, where it asks for an element. */
export const claimAsked = (name: string): string => name.split(MARK, 1)[0];

/** Whether a question is about something that is no text. */
export const isEncoded = (of: readonly Part[], matcher: ClaimMatcher): boolean => matcher.exactValue?.startsWith(MARK) === true || of.some((part) => 'claim' in part && part.claim.includes(MARK));

/** Each of these texts stands for something that is none: a number, a list. */
export const encodedAnything = (): Machine => new GlobMachine(ClaimPattern.concat(MARK, ClaimPattern.ofStars('*')), new Budget(MAX_WORK));
/** Of one short pattern. */
const MAX_WORK = 1_000_000;

/** What stands for any other number. */
const SOME_NUMBER = 4_242_424_242;

function decodedValue(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return SOME_NUMBER;
  }
}

/** The claims of a token that a search found, with numbers, truth values and lists in place of how it writes them. */
export function decodedClaims(token: ReadonlyMap<string, string>): Record<string, unknown> {
  const lists = new Map<string, string[]>();
  const claims: Record<string, unknown> = {};
  for (const [name, value] of token) {
    const [claim, element] = name.split(MARK, 2);
    if (element === undefined) claims[claim] = value.startsWith(MARK) ? decodedValue(value.slice(MARK.length)) : value;
    else lists.set(claim, [...lists.get(claim) ?? [], ...value === 'true' ? [element] : []]);
  }
  return { ...claims, ...Object.fromEntries(lists) };
}

/** What a question that is about no text asked for, before it was written as one; undefined for others. */
export function decodedQuestion(of: readonly Part[], matcher: ClaimMatcher): { readonly claim: string; readonly matcher: ClaimMatcher } | undefined {
  const [only, ...more] = of;
  if (only === undefined || more.length > 0 || !('claim' in only) || !isEncoded(of, matcher)) return undefined;
  const [claim, element] = only.claim.split(MARK, 2);
  if (element !== undefined) return { claim, matcher: ClaimMatcher.element(element) };
  const value: unknown = JSON.parse(matcher.exactValue!.slice(MARK.length));
  return { claim, matcher: typeof value === 'number' ? ClaimMatcher.number(value) : ClaimMatcher.boolean(value === true) };
}
