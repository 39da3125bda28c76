import { cutsOf } from '../../../src/verify/scope/cuts';

const [claim, text] = [(name: string) => ({ claim: name }), (value: string) => ({ text: value })];
const cuts = (parts: Parameters<typeof cutsOf>[0], value: string) => cutsOf(parts, value).map((one) => `${one.claim}=${one.value}`).sort();

test.each([
  ['one way', [claim('a'), text(':'), claim('b')], '1:2', ['a=1', 'b=2']],
  ['a separator that values may hold', [claim('a'), text('/'), claim('b')], 'x/y/z', ['a=x', 'a=x/y', 'b=y/z', 'b=z']],
  ['text in front and behind', [text('<'), claim('a'), text('>')], '<1>', ['a=1']],
  ['a text that does not fit', [text('<'), claim('a'), text('>')], '1>', []],
  ['what is cut too early leaves the rest without its separator', [claim('a'), text(':'), claim('b'), text('#')], 'x:y:z#', ['a=x', 'a=x:y', 'b=y:z', 'b=z']],
  ['an absent part', [claim('a'), text(':'), text('')], '1:', ['a=1']],
  ['no separator', [claim('a'), claim('b')], 'xy', ['a=', 'a=x', 'b=xy', 'b=y']],
])('%s', (_, parts, value, expected) => expect(cuts(parts, value)).toEqual(expected));

test('a long text of separators is cut in bounded time', () => {
  const parts = ['a', 'b', 'c', 'd', 'e'].flatMap((name, index) => index === 0 ? [claim(name)] : [text(':'), claim(name)]);
  const before = performance.now();
  cutsOf(parts, ':'.repeat(10_000));
  expect(performance.now() - before).toBeLessThan(2_000);
});
