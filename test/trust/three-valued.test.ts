import { Verdict } from '../../src/trust';
import { agreed, allOf, anyOf, everyOf, not, someOf, Truth, verdictOf } from '../../src/trust/three-valued';

const OPEN = { unsettled: 'first' };
const LATER = { unsettled: 'later' };
const TRUTHS: Truth[] = [true, false, OPEN];
const LISTS = [[], ...TRUTHS.map((one) => [one]), ...TRUTHS.flatMap((one) => TRUTHS.flatMap((two) => TRUTHS.map((three) => [one, two, three])))];

const same = (truth: Truth) => truth;

test('one that is false decides a conjunction, one that is true a disjunction, wherever it stands', () => {
  for (const list of LISTS) {
    expect(everyOf(list, same)).toEqual(list.includes(false) ? false : list.includes(OPEN) ? OPEN : true);
    expect(someOf(list, same)).toEqual(list.includes(true) ? true : list.includes(OPEN) ? OPEN : false);
  }
});

test('verdicts follow the same logic', () => {
  for (const list of LISTS) {
    const judged = list.map((truth) => ({ verdict: verdictOf(truth) }));
    expect(allOf(judged)).toBe(verdictOf(everyOf(list, same)));
    expect(anyOf(judged)).toBe(verdictOf(someOf(list, same)));
  }
  expect(TRUTHS.map(verdictOf)).toEqual([Verdict.ACCEPT, Verdict.DENY, Verdict.UNKNOWN]);
});

test('of several that are unsettled the first says why', () => {
  expect(someOf([false, OPEN, LATER], same)).toBe(OPEN);
  expect(everyOf([true, LATER, OPEN], same)).toBe(LATER);
});

test('nothing is asked behind what decides', () => {
  const asked: Truth[] = [];
  someOf([OPEN, true, false], (truth) => {
    asked.push(truth);
    return truth;
  });
  expect(asked).toEqual([OPEN, true]);
});

test('the opposite of what is unsettled is unsettled, and readings that differ are', () => {
  expect(TRUTHS.map(not)).toEqual([false, true, OPEN]);
  expect(agreed([true, true], 'why')).toBe(true);
  expect(agreed([true, false], 'why')).toEqual({ unsettled: 'why' });
});
