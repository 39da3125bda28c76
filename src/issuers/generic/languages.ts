import { ClaimValues, ClaimValuesKind } from './claim-values';
import { Machine, WordList } from '../../claims';
import { Letters } from '../../claims/solve';
import { Alphabet, DIGITS, oneOf, UUID } from '../../facts';

const BRACED: Alphabet = { words: 'a UUID in braces', values: /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/, longest: 38 };

/** The values of a claim as relying parties know them. */
export function alphabetOf({ kind, words, excluded, longest }: ClaimValues): Alphabet {
  switch (kind) {
    case ClaimValuesKind.DIGITS: return DIGITS;
    case ClaimValuesKind.UUID: return UUID;
    case ClaimValuesKind.BRACED_UUID: return BRACED;
    case ClaimValuesKind.WORDS: return oneOf(...words);
    case ClaimValuesKind.TEXT: return { words: excluded === '' ? 'any text' : `text without ${[...excluded].map((one) => JSON.stringify(one)).join(' ')}`, values: textWithout(excluded), longest };
  }
}

/** Each character by its number, so that none means anything in a class. */
function textWithout(excluded: string): RegExp {
  const numbers = [...excluded].map((one) => `\\u{${one.codePointAt(0)!.toString(16)}}`);
  return excluded === '' ? /^[^]+$/ : new RegExp(`^[^${numbers.join('')}]+$`, 'u');
}

/** The same as a search knows them: no value less. */
export function languageOf({ kind, words, excluded }: ClaimValues): Machine {
  switch (kind) {
    case ClaimValuesKind.DIGITS: return Letters.of('0123456789', 1, 20);
    case ClaimValuesKind.UUID: return Letters.of('0123456789abcdef-', 36, 36);
    case ClaimValuesKind.BRACED_UUID: return Letters.of('0123456789abcdef-{}', 38, 38);
    case ClaimValuesKind.WORDS: return new WordList(words);
    case ClaimValuesKind.TEXT: return Letters.without(excluded);
  }
}

/** Ordinary values, the first for samples, the others for what comes close to them. */
export function samplesOf({ kind, words, excluded, longest = 40 }: ClaimValues): readonly string[] {
  switch (kind) {
    case ClaimValuesKind.DIGITS: return ['1000000001', '900900901'];
    case ClaimValuesKind.UUID: return UUIDS;
    case ClaimValuesKind.BRACED_UUID: return UUIDS.map((one) => `{${one}}`);
    case ClaimValuesKind.WORDS: return words;
    case ClaimValuesKind.TEXT: return ['some-value', 'any-other-name'].map((text) => cut(text, excluded, longest));
  }
}

const UUIDS = ['0e62b6d4-f3b1-4c9a-87d6-e5f403122334', 'ffffffff-ffff-4fff-8fff-ffffffffffff'];

/** The rest of a text without some characters; where nothing is left, one that may stand there. */
function cut(text: string, excluded: string, longest: number): string {
  const left = [...text].filter((character) => !excluded.includes(character)).join('').slice(0, longest);
  return left === '' ? [...'0123456789ABCXYZ\u00e9'].find((one) => !excluded.includes(one)) ?? '\u{1F680}' : left;
}
