import { asPattern } from '../regular-expression';

/** What an option, an operand or a field of a command takes. */
export interface Kind {
  readonly fits: RegExp;
  /** For people, after "takes". */
  readonly words: string;
}

const kind = (fits: RegExp, words: string): Kind => ({ fits, words });

/** One line of visible characters: what cannot be seen would do something else in a terminal than it shows. */
export const TEXT = kind(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u, 'one line of visible text');
/** What the programs would take neither for an option nor for a file to read. */
export const NAME = kind(/^[^-@\p{Cc}\p{Cf}\p{Cs}\u2028\u2029][^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'one line of visible text that begins with neither "-" nor "@"');
export const GUID_TEXT = kind(/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'a GUID');
export const HTTPS = kind(/^https:\/\/[^\s\p{Cc}\p{Cf}\p{Cs}]+$/u, 'a https URL without blanks');
/** ASCII alone: JSON has an escape for the rest, so that no character of a document reaches a terminal as it is. */
export const JSON_TEXT = kind(/^[{[][\x20-\x7e]*$/, 'JSON in ASCII');
/** A part of a path of an API: no separator, so that it cannot lead elsewhere. */
export const PATH_PART = kind(/^(?!\.{1,2}$)[A-Za-z0-9_.-]+$/, 'letters, digits, "-", "_" and ".", and more than one or two dots');

/** One of some words. */
export function oneOf(...words: string[]): Kind {
  return kind(new RegExp(`^(?:${words.map(asPattern).join('|')})$`), words.join(' or '));
}

/** What a page or a message writes where the reader puts a value of their own: `CLIENT_ID`. */
export const PLACEHOLDER = /^[A-Z][A-Z_]*$/;

/** Any JSON, as text that every shell and terminal leaves alone. */
export function asciiJson(value: object): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
