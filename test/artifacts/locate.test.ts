import * as fc from 'fast-check';
import { locate } from '../../src/artifacts';

const TEMPLATE = ['{', '  "Resources": {', '    "Role": { "Type": "AWS::IAM::Role", "Tags": [ {"a": 1}, [2, 3], "x" ] },', '    "Other": {}', '  }', '}'].join('\n');

describe('a pointer leads to', () => {
  test.each([
    ['', 1, 1, 'all of it'],
    ['/Resources', 2, 3, 'a key'],
    ['/Resources/Role', 3, 5, 'a key in an object'],
    ['/Resources/Role/Tags/0', 3, 51, 'an element'],
    ['/Resources/Role/Tags/1/1', 3, 65, 'an element of an element'],
    ['/Resources/Role/Tags/2', 3, 69, 'a text'],
    ['/Resources/Other', 4, 5, 'the key behind'],
  ])('%j: line %d, column %d, %s', (pointer, line, column) => expect(locate(TEMPLATE, pointer)).toEqual({ line, column }));
});

test('of a key that stands twice to the last, whose value counts', () => {
  const text = '{"a": {"b": 1},\n "a": {"b": 2}}';
  expect(JSON.parse(text)).toEqual({ a: { b: 2 } });
  expect([locate(text, '/a'), locate(text, '/a/b')]).toEqual([{ line: 2, column: 2 }, { line: 2, column: 8 }]);
});

test('where a pointer leads out of the text, to the last place that is in it', () => {
  const role = { line: 3, column: 5 };
  for (const rest of ['/Missing', '/Missing/0', '/Tags/9', '/Tags/01', '/Tags/-', '/Type/0', '/Type/length']) {
    const found = locate(TEMPLATE, `/Resources/Role${rest}`);
    expect(found).toEqual(rest.startsWith('/Missing') ? role : { line: 3, column: rest.startsWith('/Tags') ? 41 : 15 });
  }
});

test.each([
  ['~0 and ~1', '{"x":0,\n"a/b~c":1}', '/a~1b~0c', 2, 1],
  ['~01, which is a tilde and a one', '{"/":0,\n"~1":1}', '/~01', 2, 1],
  ['an escaped key', '{"x":0,\n"\\u0061\\n\\"":1}', '/a\n"', 2, 1],
  ['a pair of surrogates, written as escapes', '{"x":0,\n"\\ud83d\\ude00":1}', '/\u{1F600}', 2, 1],
  ['a pair of surrogates before it: two units of UTF-16', '{"\u{1F600}":0,"b":1}', '/b', 1, 9],
  ['half a pair', '{"\\ud83d":0, "b":1}', '/\ud83d', 1, 2],
  ['CRLF', '{\r\n  "a": 1,\r\n  "b": 2\r\n}', '/b', 3, 3],
  ['a byte order mark', '\ufeff{"a":1}', '/a', 1, 2],
  ['a byte order mark, and all of it', '\ufeff{}', '', 1, 1],
  ['space before it', '\n\n  {"a":1}', '', 3, 3],
  ['an empty key', '{"":\n{"":1}}', '//', 2, 2],
  ['brackets and quotes in texts', '{"a":"}]{[\\"\\\\","b":1}', '/b', 1, 17],
  ['keys of other objects', '{"x":{"b":0},"b":1}', '/b', 1, 14],
  ['__proto__', '{"__proto__":1}', '/__proto__', 1, 2],
])('%s', (_, text, pointer, line, column) => expect(locate(text, pointer)).toEqual({ line, column }));

test.each(['', '{', '{"a"', '{"a":', '{"a":[', '{"a":[1', '{"a":"', '{"a":"\\', '{"a" 1}', ']', '}}', '[[[[', 'a: b', '{"a":}', '[,]', '"'])('what is no JSON, %j, ends the search', (text) => {
  for (const pointer of ['', '/a', '/a/0', '/0', '/a/b/c']) expect(locate(text, pointer)).toEqual({ line: 1, column: expect.any(Number) });
});

test('what stands there is the key or the element, in every JSON, however it is indented', () => {
  const space = fc.constantFrom(undefined, 1, 4, '\t');
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), space, fc.boolean(), (value, indent, isWindows) => {
    const unix = JSON.stringify(value, undefined, indent);
    const text = isWindows ? unix.replaceAll('\n', '\r\n') : unix;
    for (const { pointer, shown } of placesOf(JSON.parse(unix))) {
      const { line, column } = locate(text, pointer);
      expect(text.split('\n')[line - 1].slice(column - 1).startsWith(shown)).toBe(true);
    }
  }), { numRuns: 200 });
});

interface Shown { readonly pointer: string; readonly shown: string }

/** Every place of a value, with what the text there begins with. */
function placesOf(value: unknown, pointer = '', key?: string): Shown[] {
  const [own] = JSON.stringify(value).split('', 1);
  const shown = key === undefined ? own : JSON.stringify(key);
  const inner = typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([name, one]) =>
    placesOf(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, Array.isArray(value) ? undefined : name));
  return [{ pointer, shown }, ...inner];
}

test('a text of ten million characters, and one that is nested deeply, are looked through in a moment', () => {
  const wide = JSON.stringify({ first: Array.from({ length: 300_000 }, (_, index) => ({ index, text: '{[\\"' })), last: 1 });
  const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
  const start = performance.now();
  expect(locate(wide, '/last').column).toBe(wide.length - '"last":1}'.length + 1);
  expect(locate(deep, '/a/a').column).toBe(7);
  expect(performance.now() - start).toBeLessThan(3_000);
});
