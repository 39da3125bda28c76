import * as fc from 'fast-check';
import { entry, ERROR_DOCS, isTrustedWorkflowError, located, show, TrustedWorkflowError } from '../../src/internal/errors';
import { secondCopy } from '../fixtures/modules';

const example = entry('example-code', (value: unknown) => ({ problem: 'it is wrong', got: show(value), allowed: 'right ones', remedies: ['first', 'second'] }));

describe('show', () => {
  test.each<[unknown, string]>([
    ['main', '"main"'],
    ['say "hi"\n', '"say \\"hi\\"\\n"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [123456, '123456'],
    [10n, '10n'],
    [['a', 1], '["a",1]'],
    [Symbol('s'), 'Symbol(s)'],
    ['\u001b[31mred', '"\\u001b[31mred"'],
    ['\u0085\u007f', '"\\u0085\\u007f"'],
    ['\u202eevil\u2028', '"\\u202eevil\\u2028"'],
    ['\u{E0041}', '"\\udb40\\udc41"'],
    ['\ud83d', '"\\ud83d"'],
    ['größe 🚀', '"größe 🚀"'],
    // The counters of unresolved values differ from run to run.
    ['arn:${Token[AWS.AccountId.4]}:x', '"arn:${Token[AWS.AccountId]}:x"'],
    [['#{TfToken[TOKEN.17]}'], '["#{TfToken[TOKEN]}"]'],
    [-1.8881545897087503e+289, '<number token>'],
    ['id--8.109562212591386e+298', '"id-<number token>"'],
  ])('%p', (value, shown) => {
    expect(show(value)).toBe(shown);
  });

  test('158 characters fit with their quotes, 159 are cut; the count is that of the value', () => {
    expect(show('x'.repeat(158))).toBe(`"${'x'.repeat(158)}"`);
    expect(show('x'.repeat(159))).toBe(`"${'x'.repeat(139)}... (159 characters)`);
    expect(show('x'.repeat(10_000))).toBe(`"${'x'.repeat(139)}... (10000 characters)`);
  });

  test('what refers to itself, as constructs do, and what cannot be written', () => {
    class Construct {
      public readonly self = this;
    }
    expect(show(new Construct())).toBe('an object of the type Construct');
    expect(show([1n])).toBe('an object of the type Array');
    expect(show({ toJSON: () => { throw new Error('no'); } })).toBe('an object of the type Object');
  });

  test('never throws, is one short line, shows no control character, and cuts through no character', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.anything()), (value) => {
      const shown = show(value);
      expect(shown.length).toBeLessThan(190);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/u);
    }));
  });
});

describe('the message', () => {
  test('says what, got, allowed, remedies, and where it is explained', () => {
    expect(example('x').message).toBe([
      'it is wrong [example-code]', '  got:     "x"', '  allowed: right ones', '  write:   first', '  or:      second', `  docs:    ${ERROR_DOCS}#example-code`,
    ].join('\n'));
  });

  test('says where, once somebody knows', () => {
    expect(example('x').at('App/Stack/Role').message).toContain('\n  where:   App/Stack/Role\n');
  });

  test('has its code on the entry too', () => {
    expect(example).toHaveProperty('code', 'example-code');
    expect(example('x')).toMatchObject({ code: 'example-code', name: 'TrustedWorkflowError', where: undefined });
  });
});

describe('located', () => {
  const thrown = (body: () => unknown): unknown => {
    try {
      return body();
    } catch (error) {
      return error;
    }
  };

  test('gives the value back', () => {
    expect(located('App', () => 42)).toBe(42);
  });

  test('adds the path, and the innermost one stays', () => {
    const error = thrown(() => located('App/Outer', () => located('App/Outer/Inner', () => { throw example('x'); })));
    expect(error).toMatchObject({ where: 'App/Outer/Inner', code: 'example-code', text: { got: '"x"' } });
  });

  test('leaves the errors of others alone', () => {
    const other = new TypeError('theirs');
    expect(thrown(() => located('App', () => { throw other; }))).toBe(other);
    expect(thrown(() => located('App', () => { throw 'text'; }))).toBe('text');
  });
});

describe('recognition', () => {
  test('by brand, so that a second copy of the library is known too', () => {
    const other = secondCopy<typeof import('../../src/internal/errors')>('internal/errors');
    const foreign = new other.TrustedWorkflowError('code', { problem: 'p', got: 'g', allowed: 'a', remedies: [] });
    expect(foreign).not.toBeInstanceOf(TrustedWorkflowError);
    expect(isTrustedWorkflowError(foreign)).toBe(true);
    expect(located('App', () => 1)).toBe(1);
    expect(() => located('App', () => { throw foreign; })).toThrow(/where: {3}App/);
  });

  test.each([[undefined], [null], ['text'], [new Error('x')], [{ name: 'TrustedWorkflowError', code: 'x' }], [3]])('not %p', (value) => {
    expect(isTrustedWorkflowError(value)).toBe(false);
  });

  test('neither the brand nor the parts of the message show up in copies and logs', () => {
    expect(Object.keys(example('x')).sort()).toEqual(['code', 'name', 'where']);
  });
});
