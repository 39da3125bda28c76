import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { shellLine } from '../../src/internal/shell';

/** What a POSIX shell makes of a line: the words, each ended by a NUL. */
function wordsOf(line: string): string[] {
  return execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('ordinary words stay as they are, others are quoted', () => {
  expect(shellLine(['aws', 'iam', 'get-role', '--role-name', 'a=b', 'it\'s', ''])).toBe('aws iam get-role --role-name a=b \'it\'\\\'\'s\' \'\'');
});

test('property: a shell gives the words back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '\'', '"', '$', '{', '}', '`', '\\', '\n', ' ', '*', '?', '!', ';', '&', '%', '\u00e9', '~', '-') });
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
    expect(wordsOf(shellLine(words))).toEqual(words);
  }), { numRuns: 100 });
});
