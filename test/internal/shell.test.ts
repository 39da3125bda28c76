import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { shellLine } from '../../src/internal/shell';

/** What a POSIX shell makes of lines: the words of each, every word ended by a NUL, every line by a word of two bells. One shell reads them all. */
function wordsOf(lines: readonly string[]): string[][] {
  const script = lines.map((line) => `printf '%s\\0' ${line}\nprintf '\\a\\a\\0'\n`).join('');
  return execFileSync('/bin/sh', ['-s'], { encoding: 'utf8', input: script }).split('\u0007\u0007\0').slice(0, -1).map((words) => words.split('\0').slice(0, -1));
}

test('ordinary words stay as they are, others are quoted', () => {
  expect(shellLine(['aws', 'iam', 'get-role', '--role-name', 'a=b', 'it\'s', ''])).toBe('aws iam get-role --role-name a=b \'it\'\\\'\'s\' \'\'');
});

test('property: a shell gives the words back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '\'', '"', '$', '{', '}', '`', '\\', '\n', ' ', '*', '?', '!', ';', '&', '%', '\u00e9', '~', '-') });
  const line = fc.array(word, { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(fc.array(line, { minLength: 50, maxLength: 100, size: 'max' }), (lines) => {
    expect(wordsOf(lines.map(shellLine))).toEqual(lines);
  }), { numRuns: 5 });
});
