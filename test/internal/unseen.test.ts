import { escapeUnseen } from '../../src/internal/unseen';

test.each([
  ['\u001b[31mred', '\\u001b[31mred'],
  ['one\ntwo', 'one\\u000atwo'],
  ['right\u202eleft', 'right\\u202eleft'],
  ['line\u2028paragraph\u2029', 'line\\u2028paragraph\\u2029'],
  ['half \ud800 of a pair', 'half \\ud800 of a pair'],
  ['\u{e0001} of two units', '\\udb40\\udc01 of two units'],
  ['caf\u00e9 \u{1f680}', 'caf\u00e9 \u{1f680}'],
])('%j is shown as %j', (text, shown) => {
  expect(escapeUnseen(text)).toBe(shown);
});

test('what is kept stays', () => {
  expect(escapeUnseen('one\ntwo\r', '\n')).toBe('one\ntwo\\u000d');
});
