import { Budget } from './budget';
import { GlobMachine } from './glob-machine';
import { isLiteral } from './literal';
import { matches, matchesValue } from './match';
import { ClaimMatcher, MatcherKind } from './matcher';
import { ClaimPattern, PatternPart, Wildcard } from './pattern';
import { Product } from './product';
import { shortestValue } from './walk';
import { WordList } from './word-list';
import { patternsTooComplex } from '../internal/catalogue/claims';

/** One state of a claim: a value, or not in the token at all. */
export type Witness = { readonly value: string } | { readonly absent: true };

/** What is asked for: a claim that satisfies every matcher of `all` and no matcher of `none`. */
export interface Wanted {
  readonly all: readonly ClaimMatcher[];
  readonly none: readonly ClaimMatcher[];
}

/** States and positions that one question may cost: far below a second. */
const MAX_WORK = 500_000;
/** The same for the second look, which only makes an example nicer. */
const MAX_WORK_FOR_LOOKS = 100_000;

/**
 * A claim that satisfies all of `all` and none of `none`, or undefined if there is none: the answer is exact, not a guess.
 * Values come before absence. A value is the shortest in which each `*` of `all` stands for something, or else the
 * shortest; free characters are letters.
 * Throws `patterns-too-complex` where an exact answer would take longer than a moment.
 */
export function exampleOf(wanted: Wanted): Witness | undefined {
  if (wanted.all.some((matcher) => !matcher.isOfText)) return untextualExample(wanted);
  const value = valueOf({ ...wanted, none: wanted.none.filter((matcher) => matcher.isOfText) });
  if (value !== undefined) return { value };
  return satisfies(wanted, undefined) ? { absent: true } : undefined;
}

/** A value that is no text, as JSON: the one number or truth value that comes into question, or the list of all elements. */
function untextualExample({ all, none }: Wanted): Witness | undefined {
  const elements = all.filter(({ kind }) => kind === MatcherKind.ELEMENT).flatMap(({ values }) => values);
  const value: unknown = elements.length > 0 ? elements : JSON.parse(all.find((matcher) => !matcher.isOfText)!.values[0]);
  const fits = all.every((matcher) => matchesValue(matcher, value)) && !none.some((matcher) => matchesValue(matcher, value));
  return fits ? { value: JSON.stringify(value) } : undefined;
}

const satisfies = ({ all, none }: Wanted, value: string | undefined) =>
  all.every((matcher) => matches(matcher, value)) && !none.some((matcher) => matches(matcher, value));

function valueOf(wanted: Wanted): string | undefined {
  if (wanted.all.some((matcher) => matcher.kind === MatcherKind.ABSENT)) return undefined;
  const few = finite(wanted);
  if (few) return few.find((value) => satisfies(wanted, value));
  const patterns = patternsOf(wanted.all);
  if (patterns.some((pattern) => endsClash(patterns[0], pattern))) return undefined;
  const budget = new Budget(MAX_WORK);
  const shortest = search(wanted, patterns, budget);
  if (budget.exceeded) throw tooComplex(wanted);
  return shortest === undefined ? undefined : search(wanted, patterns.map(withoutEmptyRuns), new Budget(MAX_WORK_FOR_LOOKS)) ?? shortest;
}

/** The only values that come into question, where they can be listed. */
function finite({ all, none }: Wanted): readonly string[] | undefined {
  const listed = all.find((matcher) => matcher.kind === MatcherKind.EXACT) ?? none.find((matcher) => matcher.kind === MatcherKind.NONE_OF);
  return listed?.values;
}

/** The patterns to satisfy; any value at all if nothing narrower is asked for. */
function patternsOf(matchers: readonly ClaimMatcher[]): ClaimPattern[] {
  const patterns = matchers.flatMap((matcher) => matcher.pattern ?? []);
  return patterns.length === 0 ? [ClaimPattern.ofStars('*')] : patterns;
}

function search({ all, none }: Wanted, inside: ClaimPattern[], budget: Budget): string | undefined {
  const refusedValues = [...all, ...none].flatMap((matcher) => matcher.pattern ? [] : matcher.values);
  const refusedPatterns = none.flatMap((matcher) => matcher.pattern ?? []);
  const wantedValues = inside.map((pattern) => new GlobMachine(pattern, budget));
  const refused = [new WordList(refusedValues), ...refusedPatterns.map((pattern) => new GlobMachine(pattern, budget))];
  return shortestValue(new Product(wantedValues, refused), [], budget);
}

/** `release/*` as `release/?*`: an example with an empty run is an odd one. */
function withoutEmptyRuns(pattern: ClaimPattern): ClaimPattern {
  return new ClaimPattern(pattern.parts.flatMap((part) =>
    !isLiteral(part) && part.wildcard === Wildcard.ANY_RUN ? [{ wildcard: Wildcard.ANY_ONE }, part] : [part]));
}

const tooComplex = ({ all, none }: Wanted) =>
  patternsTooComplex([...all, ...none].flatMap(({ pattern }) => pattern ? [pattern.toString()] : []));

const literalOf = (part: PatternPart | undefined) => part && isLiteral(part) ? part.literal : '';

/**
 * Whether two patterns begin or end with texts that contradict each other, so that no value fits both. Says nothing where
 * it is false; where it is true, as it is for most pairs of trusts, it spares the search.
 */
function endsClash(first: ClaimPattern, second: ClaimPattern): boolean {
  const [start, otherStart] = [literalOf(first.parts[0]), literalOf(second.parts[0])];
  const [end, otherEnd] = [literalOf(first.parts.at(-1)), literalOf(second.parts.at(-1))];
  return !(start.startsWith(otherStart) || otherStart.startsWith(start)) || !(end.endsWith(otherEnd) || otherEnd.endsWith(end));
}
