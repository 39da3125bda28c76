import * as fc from 'fast-check';
import { allStrings, patterns } from './arbitrary';
import { ClaimMatcher, ClaimPattern, isLiteral, matches, PatternPart, Wildcard } from '../../src/claims';
import { cpu } from '../fixtures/cpu';

const stars = (text: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(text));
const ONE: PatternPart = { wildcard: Wildcard.ANY_ONE };
const RUN: PatternPart = { wildcard: Wildcard.ANY_RUN };
const parts = (...all: PatternPart[]) => ClaimMatcher.fitting(new ClaimPattern(all));

describe('kinds', () => {
  test.each([
    ['exact, equal', ClaimMatcher.exact('main'), 'main', true],
    ['exact, case differs', ClaimMatcher.exact('main'), 'Main', false],
    ['exact, absent', ClaimMatcher.exact(''), undefined, false],
    ['a star in an exact value is a star', ClaimMatcher.exact('a*'), 'ab', false],
    ['absent, absent', ClaimMatcher.absent(), undefined, true],
    ['absent, empty', ClaimMatcher.absent(), '', false],
    ['none of, another', ClaimMatcher.noneOf(['push']), 'schedule', true],
    ['none of, one of them', ClaimMatcher.noneOf(['a', 'push']), 'push', false],
    ['none of, absent: a negation does not admit what is not there', ClaimMatcher.noneOf(['push']), undefined, false],
    ['none of nothing, absent', ClaimMatcher.noneOf([]), undefined, false],
    ['pattern, absent', stars('*'), undefined, false],
    ['pattern without wildcards', stars('a'), 'a', true],
  ])('%s', (_, matcher, value, expected) => {
    expect(matches(matcher, value)).toBe(expected);
  });
});

describe('wildcards', () => {
  test.each([
    ['*', '', true],
    ['release/*', 'release/', true],
    ['release/*', 'release/1/hotfix', true],
    ['release/*', 'releases', false],
    ['*a', 'ba', true],
    ['*a', 'ab', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*ab*b', 'aabb', true],
    ['a*ab*b', 'aab', false],
    ['**', 'anything', true],
    ['*\u{1F680}*', 'to the \u{1F680}!', true],
  ])('%s on %j: %s', (text, value, expected) => {
    expect(matches(stars(text), value)).toBe(expected);
  });

  test('a star that is literal text in a pattern is a star', () => {
    const literalStar = parts({ literal: 'v*' }, RUN);
    expect(matches(literalStar, 'v1')).toBe(false);
    expect(matches(literalStar, 'v*1')).toBe(true);
  });

  test.each([
    ['one letter', parts(ONE), 'a', true],
    ['nothing', parts(ONE), '', false],
    ['two letters', parts(ONE), 'ab', false],
    ['a surrogate pair is one character', parts(ONE), '\u{1F680}', true],
    ['two pairs after a run', parts({ literal: 'x' }, RUN, ONE, ONE), 'x\u{1F680}\u{1F680}', true],
    ['one pair is not two characters', parts(ONE, ONE), '\u{1F680}', false],
    ['a pair is not two characters after a run either', parts(RUN, ONE, ONE), '\u{1F680}', false],
    ['in the middle', parts(RUN, ONE, { literal: 'b' }, RUN, { literal: 'c' }), 'bbc', true],
    ['in the middle, missing', parts(RUN, ONE, { literal: 'b' }, RUN, { literal: 'c' }), 'bac', false],
    ['a lone surrogate in a token is one character', parts(ONE), '\ud83d', true],
  ])('? on %s', (_, matcher, value, expected) => {
    expect(matches(matcher, value)).toBe(expected);
  });

  test('agree with a regular expression made of them', () => {
    const strings = allStrings(['a', 'A', '/'], 5);
    const written = (part: PatternPart) => isLiteral(part) ? part.literal : part.wildcard === Wildcard.ANY_RUN ? '.*' : part.oneOf === undefined ? '.' : `[${part.oneOf}]`;
    fc.assert(fc.property(patterns(['a', 'A', '/'], 7), (glob) => {
      const regexp = new RegExp(`^${glob.parts.map(written).join('')}$`);
      const matcher = ClaimMatcher.fitting(glob);
      expect(strings.filter((value) => matches(matcher, value))).toEqual(strings.filter((value) => regexp.test(value)));
    }));
  });

  test('never backtrack', () => {
    const many = stars('*a'.repeat(500) + '*b');
    const run = parts(...Array.from({ length: 500 }, () => [RUN, { literal: 'a' }, ONE]).flat(), { literal: 'b' });
    const start = cpu();
    expect(matches(many, 'a'.repeat(10_000))).toBe(false);
    expect(matches(run, 'a'.repeat(10_000))).toBe(false);
    expect(cpu() - start).toBeLessThan(5_000);
  });
});

describe('letters in either case', () => {
  const letter = (oneOf: string): PatternPart => ({ wildcard: Wildcard.ANY_ONE, oneOf });
  test.each<[string, ClaimMatcher, string, boolean]>([
    ['either case', parts(letter('aA')), 'A', true],
    ['another letter', parts(letter('aA')), 'b', false],
    ['a letter that folds to it beyond ASCII', ClaimMatcher.fitting(ClaimPattern.inEitherCase('k')), '\u212a', false],
    ['the same, where it is asked for', ClaimMatcher.fitting(ClaimPattern.inEitherCase('k', true)), '\u212a', true],
    ['behind a run', parts(RUN, letter('aA')), 'xA', true],
    ['behind a run, not in front of it', parts(RUN, letter('aA')), 'Ax', false],
    ['a whole text', ClaimMatcher.fitting(ClaimPattern.inEitherCase('repo:Acme/x-1')), 'REPO:aCME/X-1', true],
    ['a whole text, and more', ClaimMatcher.fitting(ClaimPattern.inEitherCase('repo:Acme')), 'repo:acme2', false],
  ])('%s', (_, matcher, value, expected) => expect(matches(matcher, value)).toBe(expected));
  test('no run is one of some characters, none is one of none, and none is half a character', () => {
    expect(() => new ClaimPattern([{ wildcard: Wildcard.ANY_RUN, oneOf: 'a' }])).toThrow();
    expect(() => new ClaimPattern([{ literal: 'a', oneOf: 'a' }])).toThrow();
    expect(() => new ClaimPattern([letter('')])).toThrow();
    expect(() => new ClaimPattern([letter('\ud83d')])).toThrow();
  });
});

describe('the normal form', () => {
  test('runs come after single characters and once', () => {
    expect(new ClaimPattern([RUN, ONE, RUN, RUN, ONE]).toString()).toBe('??*');
    expect(new ClaimPattern([{ literal: 'a' }, { literal: '' }, { literal: 'b' }]).parts).toEqual([{ literal: 'ab' }]);
    expect(new ClaimPattern([RUN, { literal: '' }, RUN]).toString()).toBe('*');
  });

  test('no later change to what it was made of reaches it', () => {
    const given = [{ literal: 'release/' }, RUN];
    const pattern = new ClaimPattern(given);
    given[0] = { literal: '' };
    expect(pattern.toString()).toBe('release/*');
    expect(Object.isFrozen(pattern.parts) && pattern.parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('halves of a pair that come together are a character', () => {
    expect(ClaimPattern.concat('\ud83d', '\ude80').literal).toBe('\u{1F680}');
  });
});
