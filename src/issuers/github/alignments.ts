import { Word } from './words';
import { ClaimMatcher, ClaimPattern, isLiteral, matches, PatternPart, Wildcard } from '../../claims';

/** What a pattern is made of, colons apart. */
type Item = { readonly text: string } | { readonly colon: true } | { readonly star: true };

/** The part of the pattern that each word has to fit. */
export type Alignment = readonly ClaimMatcher[];

/** More steps than this no pattern of use takes; whoever asks goes by the wider answer then. */
const MOST_STEPS = 20_000;

/**
 * Every way in which a subject of these words can fit a pattern: a wildcard may stand for a part of one word, or swallow the colons of
 * several; a word that may hold colons may be where the pattern has one. Undefined where there are too many ways to go through.
 */
export function alignmentsOf(pattern: ClaimPattern, words: readonly Word[]): Alignment[] | undefined {
  const search = new Search(pattern.parts.flatMap(itemsOf), words);
  search.from(0, [], []);
  return search.exceeded ? undefined : search.found;
}

class Search {
  public readonly found: Alignment[] = [];
  private steps = 0;

  constructor(private readonly items: readonly Item[], private readonly words: readonly Word[]) {}

  public get exceeded(): boolean {
    return this.steps > MOST_STEPS;
  }

  /** `done` are the words that are complete, `parts` what the next one has to fit so far. */
  public from(index: number, done: Alignment, parts: readonly PatternPart[]): void {
    this.steps += 1;
    if (this.exceeded || done.length >= this.words.length) return;
    const item = this.items[index];
    if (item === undefined) return this.finish(this.with(done, parts));
    if ('text' in item) return this.from(index + 1, done, [...parts, { literal: item.text }]);
    if ('star' in item) return this.swallow(index, done, [...parts, STAR]);
    const word = this.words[done.length];
    if ('variable' in word && word.colons) this.from(index + 1, done, [...parts, { literal: ':' }]);
    const next = this.with(done, parts);
    if (next) this.from(index + 1, next, []);
  }

  /** With each number of colons that the wildcard can swallow. */
  private swallow(index: number, done: Alignment, parts: readonly PatternPart[]): void {
    this.from(index + 1, done, parts);
    for (let next = this.with(done, parts); next; next = this.with(next, [STAR])) this.from(index + 1, next, [STAR]);
  }

  /** One more word complete, if it can be that. */
  private with(done: Alignment, parts: readonly PatternPart[]): Alignment | undefined {
    const word = this.words[done.length];
    const matcher = ClaimMatcher.fitting(new ClaimPattern([...parts]));
    return word === undefined || ('text' in word && !matches(matcher, word.text)) ? undefined : [...done, matcher];
  }

  private finish(alignment: Alignment | undefined): void {
    if (alignment?.length === this.words.length) this.found.push(alignment);
  }
}

const STAR: PatternPart = { wildcard: Wildcard.ANY_RUN };

/** A `?` may be a colon too: it counts as the wider wildcard. */
function itemsOf(part: PatternPart): Item[] {
  if (!isLiteral(part)) return [{ star: true }];
  return part.literal.split(':').flatMap((text, index): Item[] => [...index === 0 ? [] : [{ colon: true } as const], ...text === '' ? [] : [{ text }]]);
}
