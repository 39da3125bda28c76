import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleAt } from '../../fixtures/modules';
import { SYNTHESIZED, validationsOf } from '../../fixtures/validations';
import { CASES } from '../../negatives/driver';

const SOURCES = join(__dirname, '../../../src');
const CATALOGUE = join(SOURCES, 'internal/catalogue');
/** Errors of the guards' part of the catalogue that a constructor or a method throws. */
const THROWN = ['aws-role-not-synthesized', 'gcp-attribute-collision'];

const cases = ['aws', 'azure', 'gcp'].flatMap((area) => readdirSync(join(CASES, area)).map((file) => join(CASES, area, file)))
  .filter((file) => readFileSync(file, 'utf8').includes('synthesis'));

/** What a synthesis says of a wrong input, instead of the error that a negative case throws. */
function reported(file: string): string[] {
  expect(moduleAt<{ wrong: () => unknown }>(file).wrong).toThrow();
  // These cases need no provider, and cdktf says so.
  return validationsOf(SYNTHESIZED.at(-1)!).filter((message) => !message.startsWith('Found resources without a matching provider'));
}

const codeOf = (file: string) => file.split('/').at(-1)!.split('.')[0];

describe('what a validation reports has all that an error has, each part once', () => {
  test.each(cases.map((file) => [file.slice(CASES.length + 1), file]))('%s', (_, file) => {
    const messages = reported(file);
    const code = codeOf(file);
    expect(messages).not.toEqual([]);
    expect(messages[0]).toMatch(new RegExp(`^[^\\n]+ \\[${code}\\]\\n`));
    messages.forEach((message) => {
      const labels = message.split('\n').slice(1).map((line) => /^ {2}([a-z]+): +\S/.exec(line)?.[1]).filter((label) => label !== 'or');
      expect(labels).toEqual(['got', 'allowed', 'where', 'write', 'docs']);
    });
  });
});

test('each error of the guards has such a case', () => {
  const codes = readdirSync(CATALOGUE).filter((file) => file.endsWith('-guard.ts'))
    .flatMap((file) => Object.values(moduleAt<Record<string, { code?: string }>>(join(CATALOGUE, file))).flatMap(({ code }) => code ?? []));
  expect(codes.length).toBeGreaterThan(THROWN.length);
  expect(codes.filter((code) => !THROWN.includes(code)).filter((code) => !cases.map(codeOf).includes(code))).toEqual([]);
});

test('one file of the library adds validations, so that none reports what is no error of the catalogue', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.filter((file) => readFileSync(join(SOURCES, file), 'utf8').includes('addValidation'))).toEqual(['constructs/guard/second-net.ts']);
});
