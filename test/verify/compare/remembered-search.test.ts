import { ClaimMatcher } from '../../../src/claims';
import { formOf, Session, text, TokenShape, Way } from '../../../src/claims/solve';
import { rememberedSearch } from '../../../src/verify/compare/remembered-search';

const shape = (sub: string): TokenShape => ({ name: sub, claims: new Map([['sub', formOf(text(sub))]]), variables: new Map(), optional: () => false, free: () => false });
const way = (sub: string): Way => [{ kind: 'match', of: [{ claim: 'sub' }], matcher: ClaimMatcher.exact(sub), holds: true }];
const spaceOf = (sub: string) => {
  const shapes = jest.fn(() => [shape(sub)]);
  return { shapes };
};
const WORK = 100_000;
const isFound = (...[inside, outside, space, work = WORK]: [Way[], Way[], Parameters<typeof rememberedSearch>[2], number?]) => 'token' in rememberedSearch(inside, outside, space, new Session(work));

test('one question to one space is searched once, with the same answer', () => {
  const space = spaceOf('a');
  const [first, second] = [1, 2].map(() => rememberedSearch([way('a')], [], space, new Session(WORK)));
  expect(second).toBe(first);
  expect(space.shapes).toHaveBeenCalledTimes(1);
});

test('another space, another question, and the other side of a question have answers of their own', () => {
  const [a, b] = ['a', 'b'].map(spaceOf);
  expect([isFound([way('a')], [], a), isFound([way('a')], [], b), isFound([way('b')], [], a), isFound([way('b')], [], b)]).toEqual([true, false, false, true]);
  expect([isFound([way('a')], [way('a')], a), isFound([[]], [way('a')], a), isFound([[]], [way('b')], a)]).toEqual([false, false, true]);
});

test('spaces of one class share a method, and no answers', () => {
  class Space {
    constructor(private readonly sub: string) {}

    public shapes(): TokenShape[] {
      return [shape(this.sub)];
    }
  }
  expect([isFound([way('a')], [], new Space('a')), isFound([way('a')], [], new Space('b'))]).toEqual([true, false]);
});

test('what was too much for one budget is asked again', () => {
  const space = spaceOf('a');
  const [poor, rich] = [0, WORK].map((work) => rememberedSearch([way('a')], [way('b')], space, new Session(work)));
  expect(['unknown' in poor, 'token' in rich]).toEqual([true, true]);
});
