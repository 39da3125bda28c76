import { expectedFor, fitsPattern } from '../../src/trust/expected';

test.each([
  ['a*c', 'abbc', true], ['a*c', 'ac', true], ['a?c', 'abc', true], ['a?c', 'ac', false], ['abc', 'abc', true], ['abc', 'abcd', false], ['*', '', true], ['', '', true], ['a.*', 'abc', false],
])('%s fits %s: %s', (pattern, text, fits) => expect(fitsPattern(pattern, text)).toBe(fits));

test('the value that a text has, or fits, and as it is written', () => {
  expect(expectedFor({ expected: ['x', 'A*'], wildcards: true }, 'abc', (text) => text.toLowerCase())).toBe('A*');
  expect(expectedFor({ expected: ['x', 'A*'], wildcards: false }, 'abc', (text) => text.toLowerCase())).toBeUndefined();
});

test('what is too much to be matched does not fit', () => {
  expect(fitsPattern(`*${'?a'.repeat(1_500)}b*`, `${'a'.repeat(20_000)}b`)).toBe(false);
});
