import * as fc from 'fast-check';
import { OpenScalar } from '../../src/artifacts/syntax/open-scalar';
import { parseJson } from '../../src/artifacts/syntax/parse-json';
import { isTrustedWorkflowError } from '../../src/internal/errors';

/** The value, or the code of our error. */
function attempt(text: string): unknown {
  try {
    return parseJson(text, 'f.json').json;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  }
}

describe('a key that stands twice in one object', () => {
  test.each([
    '{"a":1,"a":2}', '{"a":1,"b":{"c":1},"a":2}', '[{"a":1,"a":1}]', '{"x":{"a":[{}],"a":1}}', '{"\\u0061":1,"a":2}', '{"__proto__":1,"__proto__":2}', '{"":1,"":2}',
    '{"a\\"b":1,"a\\"b":2}', '{"a" :1, "a"\n:2}', '{"a":"{","a":"}"}',
  ])('%s', (text) => {
    expect(attempt(text)).toBe('duplicate-key');
  });

  test.each([
    '{"a":1,"A":2}', '{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}', '{"a":["a","a"],"b":1}', '{"a":"x\\\\","b":1}', '{"a":"\\",\\"a\\":1"}', '{"__proto__":1,"a":2}',
  ])('not in %s', (text) => {
    expect(attempt(text)).toEqual(JSON.parse(text));
  });
});

test('whatever JSON.parse reads is read the same, if no key stands twice', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 6 }), fc.nat(8), (text, indent) => {
    const written = JSON.stringify(JSON.parse(text) as unknown, undefined, indent);
    expect(attempt(written)).toEqual(JSON.parse(written));
  }));
});

test('a key added a second time, anywhere, is found', () => {
  const keyed = fc.tuple(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(fc.property(keyed, fc.array(fc.constantFrom('list', 'object'), { maxLength: 6 }), ([key, one, other], wraps) => {
    const twice = `{${JSON.stringify(key)}:${JSON.stringify(one)},"another":1,${JSON.stringify(key)}:${JSON.stringify(other)}}`;
    const text = wraps.reduce((inner, wrap) => wrap === 'list' ? `[0,${inner}]` : `{"w":${inner}}`, twice);
    expect(attempt(text)).toBe('duplicate-key');
  }));
});

test('any text gives what JSON.parse gives, or an error of ours', () => {
  const text = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', ' ', 'null', '\\u00'), maxLength: 30 });
  fc.assert(fc.property(text, (any) => {
    const answer = attempt(any);
    if (answer === 'not-json' || answer === 'duplicate-key') return;
    expect(answer).toEqual(JSON.parse(any));
  }), { numRuns: 2_000 });
});

describe('fault of issue 9: a number is what stands there, or nobody knows', () => {
  test.each(['2.0', '2e0', '1e3', '-0', '0.10', '1E400', '12345678901234567890', '9007199254740993', '1.00000000000000000001'])('%s', (source) => {
    expect(attempt(`{"a":[1, ${source} ,"${source}"],"b":\n${source}}`)).toEqual({ a: [1, new OpenScalar(source), source], b: new OpenScalar(source) });
    expect(attempt(source)).toEqual(new OpenScalar(source));
  });

  test.each(['0', '-1', '1.5', '9007199254740991', '123456789012', '1e-7'])('%s', (source) => {
    expect(attempt(`{"a":${source}}`)).toEqual({ a: Number(source) });
  });

  test.each(['{"a":2.0,}', '{"a":2.0 3}', '{"a":02.0}', '{"a":+2.0}', '{"a":2.}', '2.0 x'])('%s is no JSON', (text) => {
    expect(attempt(text)).toBe('not-json');
  });

  test('a text that reads like the mark of a number is an error of the catalogue, and no JSON error', () => {
    expect(attempt('{"a":2.0,"b":"\\ue000number 3"}')).toBe('malformed-artifact');
    expect(attempt('{"a":2,"b":"\\ue000number 3"}')).toEqual({ a: 2, b: '\ue000number 3' });
  });

  test('a prototype is no way around', () => {
    const read = attempt('{"__proto__":{"a":2.0}}') as object;
    expect([Object.keys(read), Object.getPrototypeOf(read)]).toEqual([['__proto__'], Object.prototype]);
  });
});

test.each(['{"a":NaN}', '{"a":Infinity}', '{"a":undefined}', '{"a":1,}', "{'a':1}", '{"a":1}//', '{"a":01}', '{"a":"\n"}', '{', '{"a"', '{"a":"', '}{'])('%j is no JSON', (text) => {
  expect(attempt(text)).toBe('not-json');
});
