import { asPattern } from '../internal/regular-expression';

/** What the values of a claim are made of. */
export interface Alphabet {
  /** For people: `1 to 20 digits`. */
  readonly words: string;
  /** All values, anchored at both ends. */
  readonly values: RegExp;
  /** The longest value, in bytes of UTF-8. @default - it has no end */
  readonly longest?: number;
}

/** Ids that are numbers. 20 digits are those of the largest 64-bit number. */
export const DIGITS: Alphabet = { words: '1 to 20 digits', values: /^[0-9]{1,20}$/, longest: 20 };

/** Ids as RFC 9562 writes them, in lower case. */
export const UUID: Alphabet = { words: 'a UUID', values: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, longest: 36 };

/** One of some words. */
export function oneOf(...words: string[]): Alphabet {
  return { words: words.join(' or '), values: new RegExp(`^(?:${words.map(asPattern).join('|')})$`), longest: Math.max(...words.map((word) => new TextEncoder().encode(word).length)) };
}
