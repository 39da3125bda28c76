import * as fc from 'fast-check';
import { allStrings, matchers, patterns } from './arbitrary';
import { ClaimMatcher, ClaimPattern, disjoint, equal, exampleOf, matches, PatternPart, Side, subsumes, Wildcard, Witness } from '../../src/claims';

const LETTERS = ['a', 'A', '/'];
/** Every value up to five characters, and the claim that is absent. */
const UNIVERSE: (string | undefined)[] = [...allStrings(LETTERS, 5), undefined];
const ABSENT = ClaimMatcher.absent();
const is = (value: string) => ClaimMatcher.exact(value);
const fits = (text: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(text));
const noneOf = (...values: string[]) => ClaimMatcher.noneOf(values);
const valueOf = (witness: Witness) => 'absent' in witness ? undefined : witness.value;
const ONE: PatternPart = { wildcard: Wildcard.ANY_ONE };
const RUN: PatternPart = { wildcard: Wildcard.ANY_RUN };

describe('against brute force', () => {
  const pair = fc.tuple(matchers(LETTERS), matchers(LETTERS));

  test('subsumes', () => {
    fc.assert(fc.property(pair, ([wide, narrow]) => {
      const answer = subsumes(wide, narrow);
      if (answer.holds) {
        expect(UNIVERSE.filter((value) => matches(narrow, value) && !matches(wide, value))).toEqual([]);
      } else {
        expect([matches(narrow, valueOf(answer.witness)), matches(wide, valueOf(answer.witness))]).toEqual([true, false]);
      }
    }), { numRuns: 2_000 });
  });

  test('disjoint', () => {
    fc.assert(fc.property(pair, ([first, second]) => {
      const answer = disjoint(first, second);
      if (answer.holds) {
        expect(UNIVERSE.filter((value) => matches(first, value) && matches(second, value))).toEqual([]);
      } else {
        expect([matches(first, valueOf(answer.witness)), matches(second, valueOf(answer.witness))]).toEqual([true, true]);
      }
    }), { numRuns: 2_000 });
  });

  test('equal', () => {
    fc.assert(fc.property(pair, ([first, second]) => {
      const answer = equal(first, second);
      if (answer.holds) {
        expect(UNIVERSE.filter((value) => matches(first, value) !== matches(second, value))).toEqual([]);
      } else {
        const [inside, outside] = answer.only === Side.FIRST ? [first, second] : [second, first];
        expect([matches(inside, valueOf(answer.witness)), matches(outside, valueOf(answer.witness))]).toEqual([true, false]);
      }
    }), { numRuns: 2_000 });
  });

  test('exampleOf several, wanted and refused', () => {
    const some = fc.array(matchers(LETTERS), { maxLength: 3 });
    fc.assert(fc.property(some, some, (all, none) => {
      const good = (value: string | undefined) => all.every((matcher) => matches(matcher, value)) && !none.some((matcher) => matches(matcher, value));
      const example = exampleOf({ all, none });
      if (example === undefined) expect(UNIVERSE.filter(good)).toEqual([]);
      else expect(good(valueOf(example))).toBe(true);
    }), { numRuns: 2_000 });
  });

  test('an example is a shortest one in which no star is empty, where there is such a one', () => {
    const strings = allStrings(LETTERS, 5);
    fc.assert(fc.property(patterns(LETTERS), patterns(LETTERS), (inside, outside) => {
      const full = ClaimMatcher.fitting(new ClaimPattern(inside.parts.flatMap((part) => 'wildcard' in part && part.wildcard === Wildcard.ANY_RUN ? [ONE, part] : [part])));
      const refused = ClaimMatcher.fitting(outside);
      const example = exampleOf({ all: [ClaimMatcher.fitting(inside)], none: [refused] });
      const shortest = strings.find((value) => matches(full, value) && !matches(refused, value));
      if (shortest !== undefined) expect((example as { value: string }).value.length).toBeLessThanOrEqual(shortest.length);
    }), { numRuns: 1_000 });
  });
});

describe('answers that read like names', () => {
  test.each([
    ['a branch beyond the prefix', fits('refs/heads/release/*'), fits('refs/heads/*'), { value: 'refs/heads/x' }],
    ['trap 7: an organization whose name begins alike', fits('repo:org/*'), fits('repo:org*'), { value: 'repo:orgx' }],
    ['trap 7: everything of a repository is more than a branch', is('repo:o/r:ref:refs/heads/main'), fits('repo:o/r:*'), { value: 'repo:o/r:x' }],
    ['trap 16: "@*" lets the ref hold another path', ClaimMatcher.fitting(ClaimPattern.ofStars('deploy.yml@refs/*')), fits('deploy.yml@*'), { value: 'deploy.yml@x' }],
    ['an absent claim', fits('*'), ABSENT, { absent: true }],
    ['an event', noneOf('pull_request'), fits('pull_*'), { value: 'pull_request' }],
    ['any value at all', is('push'), noneOf('pull_request'), { value: 'x' }],
    ['all the letters are taken', noneOf(...'xyzabcdefghijklmnopqrstuvw0123456789'), ClaimMatcher.fitting(new ClaimPattern([ONE])), { value: '0' }],
  ])('%s', (_, wide, narrow, witness) => {
    expect(subsumes(wide, narrow)).toEqual({ holds: false, witness });
  });

  test('what two overlapping patterns share', () => {
    expect(disjoint(fits('release/*'), fits('*-hotfix'))).toEqual({ holds: false, witness: { value: 'release/-hotfix' } });
    expect(disjoint(fits('release/*'), fits('feature/*'))).toEqual({ holds: true });
    expect(disjoint(fits('*-rc'), fits('v*-beta'))).toEqual({ holds: true });
    expect(disjoint(fits('v*'), fits('v1*'))).toEqual({ holds: false, witness: { value: 'v1x' } });
  });

  test('the side that lets in more', () => {
    expect(equal(is('main'), fits('ma*'))).toEqual({ holds: false, witness: { value: 'max' }, only: Side.SECOND });
    expect(equal(fits('ma*'), is('main'))).toEqual({ holds: false, witness: { value: 'max' }, only: Side.FIRST });
  });

  test('a character beyond letters and digits, where those are refused', () => {
    const taken = [...'xyzabcdefghijklmnopqrstuvw0123456789', ''];
    expect(exampleOf({ all: [noneOf(...taken)], none: [] })).toEqual({ value: '\u00a1' });
    const beginWithTaken = taken.filter((letter) => letter !== '').map((letter) => fits(`${letter}*`));
    expect(exampleOf({ all: [noneOf('', '\u00a1')], none: beginWithTaken })).toEqual({ value: '\u00a2' });
  });
});

describe('exactness at the edges', () => {
  test('nothing is asked for: any value', () => {
    expect(exampleOf({ all: [], none: [] })).toEqual({ value: 'x' });
  });

  test('every value is refused: only absence is left', () => {
    expect(exampleOf({ all: [], none: [fits('*')] })).toEqual({ absent: true });
    expect(exampleOf({ all: [], none: [noneOf()] })).toEqual({ absent: true });
    expect(exampleOf({ all: [], none: [noneOf(), ABSENT] })).toBeUndefined();
  });

  test('a negation does not cover absence', () => {
    expect(subsumes(noneOf('push'), ABSENT)).toEqual({ holds: false, witness: { absent: true } });
    expect(subsumes(noneOf('push'), noneOf('push', 'schedule'))).toEqual({ holds: true });
    expect(subsumes(noneOf('push', 'schedule'), noneOf('push'))).toEqual({ holds: false, witness: { value: 'schedule' } });
  });

  test('a pair of surrogates is one "?"', () => {
    const one = ClaimMatcher.fitting(new ClaimPattern([ONE]));
    const two = ClaimMatcher.fitting(new ClaimPattern([ONE, ONE]));
    expect(subsumes(one, is('\u{1F680}'))).toEqual({ holds: true });
    expect(disjoint(two, is('\u{1F680}'))).toEqual({ holds: true });
    expect(disjoint(two, fits('\u{1F680}*'))).toEqual({ holds: false, witness: { value: '\u{1F680}x' } });
  });

  test('spellings of one language are equal', () => {
    expect(equal(fits('a**b'), fits('a*b'))).toEqual({ holds: true });
    expect(equal(ClaimMatcher.fitting(new ClaimPattern([RUN, ONE])), ClaimMatcher.fitting(new ClaimPattern([ONE, RUN])))).toEqual({ holds: true });
  });
});
