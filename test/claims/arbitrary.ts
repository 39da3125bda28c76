import * as fc from 'fast-check';
import { ClaimMatcher, ClaimPattern, PatternPart, Wildcard } from '../../src/claims';

/** Every string over `letters` of at most `length` characters. */
export function allStrings(letters: string[], length: number): string[] {
  let longest = [''];
  const all = [...longest];
  for (let n = 0; n < length; n++) {
    longest = longest.flatMap((text) => letters.map((letter) => text + letter));
    all.push(...longest);
  }
  return all;
}

/** Patterns over `letters`, short enough that every difference shows within five characters. */
export function patterns(letters: string[], maxLength = 4): fc.Arbitrary<ClaimPattern> {
  const part: fc.Arbitrary<PatternPart> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...letters).map((literal) => ({ literal })) },
    { weight: 3, arbitrary: fc.constant({ wildcard: Wildcard.ANY_RUN }) },
    { weight: 1, arbitrary: fc.constant({ wildcard: Wildcard.ANY_ONE }) },
    { weight: 1, arbitrary: fc.constantFrom(...letters).map((letter) => ({ wildcard: Wildcard.ANY_ONE, oneOf: letter + letters[0] })) },
  );
  return fc.array(part, { maxLength }).map((parts) => new ClaimPattern(parts));
}

/** Matchers of all four kinds over `letters`. */
export function matchers(letters: string[]): fc.Arbitrary<ClaimMatcher> {
  const word = fc.array(fc.constantFrom(...letters), { maxLength: 3 }).map((parts) => parts.join(''));
  return fc.oneof(
    { weight: 5, arbitrary: patterns(letters).map((pattern) => ClaimMatcher.fitting(pattern)) },
    { weight: 1, arbitrary: word.map((value) => ClaimMatcher.exact(value)) },
    { weight: 1, arbitrary: fc.array(word, { maxLength: 3 }).map((values) => ClaimMatcher.noneOf(values)) },
    { weight: 1, arbitrary: fc.constant(ClaimMatcher.absent()) },
  );
}
