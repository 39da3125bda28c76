import { entry, show } from '../errors';

/** Text that no token, template or policy can hold. */
export const textNotUnicode = entry('text-not-unicode', (text: string) => ({
  problem: 'text with half of a surrogate pair is not Unicode: no token and no template can hold it',
  got: show(text),
  allowed: 'text that encodes to UTF-8',
  remedies: ["'release-\\u{1F680}', or the emoji itself, in place of one of its two halves"],
}));

/** A part that is both, neither, or a wildcard that no party has. */
export const malformedPatternPart = entry('malformed-pattern-part', (part: unknown) => ({
  problem: 'a part of a pattern is either literal text or a wildcard',
  got: show(part),
  allowed: '{ literal: string } or { wildcard: Wildcard.ANY_RUN | Wildcard.ANY_ONE }',
  remedies: ["ClaimPattern.ofStars('release/*')"],
}));

/** Patterns were made to be hard to compare; an answer would take too long, and a guess is no answer. */
export const patternsTooComplex = entry('patterns-too-complex', (patterns: readonly string[]) => ({
  problem: 'these patterns are too complex to compare exactly',
  got: patterns.map(show).join(', '),
  allowed: 'patterns whose comparison takes a moment: fewer wildcards, above all fewer "?" after a "*"',
  remedies: ["GitRefPattern.branches('release/*'): one star at the end in place of many in between"],
}));

/** A number that JSON may round, or none. */
export const malformedNumber = entry('malformed-number', (value: unknown) => ({
  problem: 'this is no number that a claim can be compared with',
  got: show(value),
  allowed: 'a whole number that JSON keeps exactly: at most 9007199254740991',
  remedies: ['ClaimMatcher.number(42)', "ClaimMatcher.exact('42') for an id that tokens write as text"],
}));
