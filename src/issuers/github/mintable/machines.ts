import { Budget, ClaimPattern, GlobMachine, Machine, Product, Wildcard, WordList } from '../../../claims';
import { Letters } from '../../../claims/solve';

/** What a pattern costs as a machine is no question of one search: these are made once. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const ANYTHING = Letters.without('', 0);

/** A pattern with `*` and `?`. */
export const glob = (text: string): Machine => new GlobMachine(new ClaimPattern([...text].map((character) => (
  character === '*' || character === '?' ? { wildcard: character as Wildcard } : { literal: character }))), new Budget(NO_LIMIT));

/** A language without some values. */
export const except = (language: Machine, ...values: string[]): Machine => values.length === 0 ? language : new Product([language], [new WordList(values)]);

/** Some values. */
export const oneOf = (...values: readonly string[]): Machine => new WordList(values);

/** What all of some languages hold. */
export const both = (...languages: Machine[]): Machine => new Product(languages, []);

/** What a language holds beside these patterns. */
export const without = (language: Machine, ...patterns: string[]): Machine => new Product([language], patterns.map(glob));

/** What some language of these holds. */
export const either = (...languages: Machine[]): Machine => new Product([ANYTHING], [new Product([ANYTHING], languages)]);
