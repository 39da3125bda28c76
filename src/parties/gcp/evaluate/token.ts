import { TokenClaims } from '../../../trust';

/** Levels of a claim. Those of platforms have four at most. */
const MAX_DEPTH = 100;

const SCALARS: ReadonlySet<string> = new Set(['number', 'boolean']);

/** Characters of all claims together: expressions go through texts once for each comparison. No platform's tokens have a tenth of that. */
const MOST_CHARACTERS = 200_000;

/** Why nothing is said about claims; undefined for those that can have come out of a token: no cycles, no functions, no big integers, no numbers that readers take for two things, and not without end. */
export function whyUnread(token: TokenClaims): string | undefined {
  let characters = 0;
  for (const claim of Object.keys(token)) {
    const value = token[claim];
    characters += claim.length + (typeof value === 'string' ? value.length : charactersOf(value, 1));
  }
  if (Number.isNaN(characters)) return 'the claims are not decoded JSON of a depth, and with numbers, that this library reads: nothing is said about them';
  return characters > MOST_CHARACTERS ? `the claims have more than ${MOST_CHARACTERS} characters together: nothing is said about them` : undefined;
}

/** Not a number for what is no JSON. */
function charactersOf(value: unknown, depth: number): number {
  if (depth > MAX_DEPTH) return NaN;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return value === undefined || value === null || SCALARS.has(typeof value) ? 1 : NaN;
  if (!isPlain(value)) return NaN;
  let characters = 1;
  for (const [key, item] of Object.entries(value)) {
    characters += key.length + charactersOf(item, depth + 1);
    // A cycle that branches is never at an end.
    if (Number.isNaN(characters)) return characters;
  }
  return characters;
}

/** A list, or an object of no class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

/** Remembers what was made of the last token, by its content: a caller may change a token between two questions. */
export class TokenMemo<T> {
  private token?: TokenClaims;
  private content: readonly unknown[] = [];
  private made?: T;

  public of(token: TokenClaims, make: () => T): T {
    const content = contentOf(token);
    if (this.token === token && this.made !== undefined && sameContent(content, this.content)) return this.made;
    this.token = token;
    this.content = content;
    return this.made = make();
  }
}

/** Claims and values in turn; lists and objects by their text. */
function contentOf(token: TokenClaims): unknown[] {
  const content: unknown[] = [];
  for (const claim of Object.keys(token)) {
    const value = token[claim];
    content.push(claim, typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
  }
  return content;
}

const sameContent = (first: readonly unknown[], second: readonly unknown[]) =>
  first.length === second.length && first.every((item, index) => item === second[index]);
