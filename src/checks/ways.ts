import { JudgedTrust } from './judged-trust';
import { claimTerm, ClaimMatcher, conjunction, fits, Formula, joined, literal, MatcherKind, negation, present } from '../claims';
import { claimsOf, Literal, Way } from '../claims/solve';
import { WILDCARD } from '../trust';
import { Match, matchesOf } from '../verify/shared';

/** Claims that say who minted a token, and for whom: not whose run it is. */
const BESIDE = ['iss', 'aud'];

/** A text that some way in compares with one claim. */
export type AskedText = Match & { readonly claim: string };

/** All texts that some way in compares with one claim of the run. */
export function textsAsked({ side: { admitted } }: JudgedTrust): readonly AskedText[] {
  return matchesOf(admitted).flatMap((match) => {
    const [claim] = claimsOf(match);
    return match.of.length === 1 && claim !== undefined && !BESIDE.includes(claim) ? [{ ...match, claim }] : [];
  });
}

/** Patterns among them, each once. */
export function patternsAsked(trust: JudgedTrust): readonly AskedText[] {
  const patterns = textsAsked(trust).filter(({ matcher, holds }) => holds && matcher.pattern !== undefined);
  return [...new Map(patterns.map((one) => [`${one.claim} ${one.matcher.key}`, one])).values()];
}

/** Exact texts among them, each once, those of lists too. */
export function exactTextsAsked(trust: JudgedTrust): readonly { readonly claim: string; readonly text: string }[] {
  const texts = textsAsked(trust).flatMap(({ claim, matcher, holds }) => valuesLeft(matcher, holds).map((text) => ({ claim, text })));
  return [...new Map(texts.map((one) => [JSON.stringify(one), one])).values()];
}

/** A text as it is written, with `wildcard` in the place of each wildcard. */
export const writtenText = ({ exactValue, pattern }: ClaimMatcher, wildcard = WILDCARD): string => (
  exactValue ?? pattern?.parts.map(({ literal: text, oneOf }) => text ?? oneOf?.[0] ?? wildcard).join('') ?? '');

function valuesLeft(matcher: ClaimMatcher, holds: boolean): readonly string[] {
  if (holds) return matcher.exactValue === undefined ? [] : [matcher.exactValue];
  return matcher.kind === MatcherKind.NONE_OF ? matcher.values : [];
}

/** All that a way asks of the run: who mints the token, and for whom, is no part of it. */
export const formulaOfWay = (way: Way): Formula => conjunction(way.filter((one) => !claimsOf(one).every((claim) => BESIDE.includes(claim))).map(formulaOf));

export function formulaOf(one: Literal): Formula {
  if (one.kind !== 'match') return one.kind === 'absent' ? fits(claimTerm(one.claim), ClaimMatcher.absent()) : present(one.claim);
  const test = fits(joined(one.of.map((part) => 'text' in part ? literal(part.text) : claimTerm(part.claim))), one.matcher);
  return one.holds ? test : negation(test);
}

/** Whether a literal asks that something is so: one text, a pattern with text in it, one of a list. */
export function asksPositively(one: Literal): boolean {
  if (one.kind !== 'match' || claimsOf(one).every((claim) => BESIDE.includes(claim))) return false;
  if (!one.holds) return one.matcher.kind === MatcherKind.NONE_OF;
  return one.matcher.exactValue !== undefined || one.matcher.pattern?.parts.some((part) => part.literal !== undefined) === true;
}

/** Whether a literal asks that something is not so: any other text, if it is not only that there is some, or that it is short. */
export function asksNegatively(one: Literal): boolean {
  if (one.kind !== 'match' || claimsOf(one).every((claim) => BESIDE.includes(claim))) return false;
  if (one.holds) return one.matcher.kind === MatcherKind.NONE_OF && one.matcher.values.some((value) => value !== '');
  const { exactValue, pattern } = one.matcher;
  return (exactValue !== undefined && exactValue !== '') || pattern?.parts.some((part) => part.literal !== undefined) === true;
}
