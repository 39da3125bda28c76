import { fleetBudget } from '../../src/trust/fleet-budget';
import { placed } from '../../src/trust/fleet-plan';

const share = (name: string, more: object = {}) => ({ kind: 'stack', name, workflows: ['w'], ...more });

test('ten shares of a kind are a line each, eleven are one', () => {
  const names = Array.from({ length: 11 }, (_, index) => `s${index}`);
  expect(fleetBudget([], names.slice(0, 10).map((name) => share(name))).text.split('\n')).toHaveLength(11);
  expect(fleetBudget([], names.map((name) => share(name))).text).toBe('stack, 11 of them: s0 to s10\n');
  expect(fleetBudget([], [share('s', { of: 'a' })]).text).toBe('stack s of a: w\n');
});

test('of the budgets of a kind the fullest by share, not by number', () => {
  const line = (of: string, used: number, most: number) => ({ budget: 'roles', of, used, most });
  expect(fleetBudget([line('large', 900, 2000), line('small', 9, 10)], []).text).toBe('roles  9 of 10 (small, the fullest of 2)\n');
});

describe('places', () => {
  const places = (things: { name?: string; size: number }[]) => (
    placed(things, { word: 'p', nameOf: ({ name }) => name, fits: (held) => held.reduce((sum, { size }) => sum + size, 0) <= 10 })
      .map(({ name, held }) => [name, held.map(({ size }) => size)]));

  test('what the plan names first, whether it fits or not; the rest in order; one that fits nowhere alone', () => {
    expect(places([{ size: 6 }, { name: 'a', size: 8 }, { size: 4 }, { name: 'a', size: 7 }, { size: 1 }, { size: 11 }])).toEqual([
      ['a', [8, 7]], ['p-1', [6, 4]], ['p-2', [1]], ['p-3', [11]],
    ]);
  });

  test('a name of the plan is not given to another place', () => {
    expect(places([{ size: 10 }, { name: 'p-1', size: 1 }, { size: 10 }])).toEqual([['p-1', [1]], ['p-2', [10]], ['p-3', [10]]]);
  });
});
