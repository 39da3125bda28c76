import { ClaimMatcher, ClaimPattern, disjoint, exampleOf, matches, PatternPart, subsumes, Wildcard } from '../../src/claims';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { cpu } from '../fixtures/cpu';

const fits = (text: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(text));
const ONE: PatternPart = { wildcard: Wildcard.ANY_ONE };
const RUN: PatternPart = { wildcard: Wildcard.ANY_RUN };
const ones = (count: number) => Array.from({ length: count }, () => ONE);

/** The answer, or the code of the error of ours that refuses one. */
function attempt(question: () => unknown): unknown {
  try {
    return question();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  }
}

const HOSTILE: Record<string, ClaimMatcher> = {
  'ten thousand letters and a star': fits('a'.repeat(10_000) + '*'),
  'a star and ten thousand letters': fits('*' + 'a'.repeat(10_000)),
  'five hundred stars': fits('*a'.repeat(500)),
  'five hundred other stars': fits('b*a'.repeat(500)),
  'long words between stars': fits(Array.from({ length: 300 }, (_, n) => `word-${n}-`.repeat(3)).join('*')),
  'ten thousand different characters': fits('*' + Array.from({ length: 10_000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')),
  'ten thousand different characters, with stars': fits(Array.from({ length: 10_000 }, (_, n) => String.fromCodePoint(0x4e00 + n) + (n % 20 ? '' : '*')).join('')),
  'a letter long before the end': ClaimMatcher.fitting(new ClaimPattern([RUN, { literal: 'a' }, ...ones(60)])),
  'another letter long before the end': ClaimMatcher.fitting(new ClaimPattern([RUN, { literal: 'b' }, ...ones(61)])),
  'ten thousand single characters': ClaimMatcher.fitting(new ClaimPattern([...ones(10_000), RUN])),
  'ten thousand refused values': ClaimMatcher.noneOf(Array.from({ length: 10_000 }, (_, n) => `value-${n}`)),
  'a refused value of ten thousand letters': ClaimMatcher.noneOf(['a'.repeat(10_000)]),
};
const names = Object.keys(HOSTILE);
/** Each with two others: every kind of pair, and still a fast test. */
const pairs = names.flatMap((name, index) => [1, 4].map((step) => [name, names[(index + step) % names.length]]));

test.each(pairs)('%s and %s: an exact answer or an error of ours, at once', (first, second) => {
  for (const question of [subsumes, disjoint]) {
    const start = cpu();
    const answer = attempt(() => question(HOSTILE[first], HOSTILE[second]));
    expect(answer === 'patterns-too-complex' || typeof answer === 'object').toBe(true);
    // At most half a second where nothing else runs; without a bound some would take years.
    expect(cpu() - start).toBeLessThan(10_000);
  }
});

test('long, but simple: an answer', () => {
  const long = 'refs/heads/' + 'a'.repeat(9_000);
  expect(subsumes(fits(long + '*'), fits(long + 'b*'))).toEqual({ holds: true });
  expect(subsumes(fits('*' + '/x'.repeat(1_000)), fits('y*' + '/x'.repeat(1_001)))).toEqual({ holds: true });
  expect(disjoint(fits(long + 'b*'), fits(long + 'c*'))).toEqual({ holds: true });
});

test('a hundred trusts at once', () => {
  const branches = Array.from({ length: 100 }, (_, n) => fits(`repo:o@1/repository-${n}@${n}:ref:refs/heads/*`));
  const example = exampleOf({ all: [fits('repo:o@1/*:ref:refs/heads/*')], none: branches });
  expect(example).toEqual({ value: 'repo:o@1/x:ref:refs/heads/x' });
  expect(branches.some((branch) => matches(branch, 'repo:o@1/x:ref:refs/heads/x'))).toBe(false);
});
