import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { base64Bytes, utf8Length } from '../../src/internal/bytes';
import { hexDigest } from '../../src/internal/digest';

/** Half surrogate pairs among it. */
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', 'ö', '€', '😀', '\0', '\x7f', '\x80') }));

test('the bytes of a text are counted as Node counts them', () => {
  fc.assert(fc.property(text, (value) => expect(utf8Length(value)).toBe(Buffer.byteLength(value))));
});

test('a digest is the one that Node computes', () => {
  fc.assert(fc.property(text, (value) => expect(hexDigest(value, 64)).toBe(createHash('sha256').update(value).digest('hex'))));
  expect(hexDigest('', 12)).toBe('e3b0c44298fc');
});

test('base64 of either alphabet is read as Node reads it: without padding, and cut off too', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCxyz0189+/-_') });
  fc.assert(fc.property(letters, fc.constantFrom('', '=', '=='), (value, padding) => {
    expect([...base64Bytes(value + padding)]).toEqual([...Buffer.from(value + padding, 'base64')]);
  }));
});
