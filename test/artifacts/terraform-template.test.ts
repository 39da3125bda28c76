import * as fc from 'fast-check';
import { Reference, Text } from '../../src/artifacts';
import { readTemplate } from '../../src/artifacts/terraform-template';
import { terraformText } from '../../src/internal/terraform';
import { cpu } from '../fixtures/cpu';

const ref = (reference: string): Reference => ({ reference });

describe('what Terraform 1.11 makes of a string', () => {
  test.each([
    ['plain', ['plain']],
    ['', []],
    ['a$${b}', ['a${b}']],
    ['$$${x}', ['$${x}']],
    ['$$$${x}', ['$$${x}']],
    ['%%%%{', ['%%%{']],
    ['%$${', ['%${']],
    ['$%%{', ['$%{']],
    ['a\\nb"', ['a\\nb"']],
    ['$\n{', ['$\n{']],
    ['$$ $${ $', ['$$ ${ $']],
    ['pre$$${1}', ['pre$${1}']],
    ['pre$${${a.b}', ['pre${', ref('a.b')]],
    ['${ a.b }x', [ref('a.b'), 'x']],
    ['%${a.b}', ['%', ref('a.b')]],
    ['${"$"}${a.b}', ['$', ref('a.b')]],
    ['${"$"}$${1}', ['$${1}']],
    ['${"$${"}x', ['${x']],
    ['${"$"}{x}', ['${x}']],
    ['%${"%"}{x', ['%%{x']],
    ['${"a\\nb\\u00e9\\"\\\\\\U0001F680"}', ['a\nbé"\\\u{1F680}']],
    ['${jsonencode({ "a" = "}" })}!', [ref('jsonencode({ "a" = "}" })'), '!']],
    ['${"x${a.b}"}', [ref('"x${a.b}"')]],
    ['${1}', [ref('1')]],
    ['\r', ['\r']],
    ['${"\\r"}${a.b}', ['\r', ref('a.b')]],
    ['\r\n${a.b}', ['\r\n', ref('a.b')]],
  ])('%j', (source, pieces) => {
    expect(readTemplate(source).pieces).toEqual(pieces);
  });
});

describe('what is not settled is one reference to the whole string', () => {
  test.each([
    ['a directive', 'a%{ if var.x }b%{ endif }c'],
    ['white space is stripped around it', 'a ${~ b.c } d'],
    ['white space is stripped after it', 'a ${ b.c ~} d'],
    ['a lone carriage return, after which Terraform 1.11 reads no "${"', 'a\r${b.c}'],
    ['a lone carriage return, after which it reads escapes otherwise', 'a\r$$${b}'],
    ['a lone carriage return before a quoted text', 'a\r${"b"}'],
    ['cut off', 'a${b'],
    ['cut off in a string', 'a${"b}'],
    ['a comment', 'a${b /* } */ }'],
    ['another comment', 'a${b # }\n}'],
    ['a heredoc', 'a${<<E\n}\nE\n}'],
  ])('%s', (_, source) => {
    expect(readTemplate(source).pieces).toEqual([ref(source)]);
  });

  test.each([
    ['an escape that the language lacks', '"\\x41"'],
    ['half a surrogate pair', '"\\ud83d"'],
    ['beyond Unicode', '"\\U00110000"'],
    ['a line break', '"a\nb"'],
    ['a directive in a string', '"%{ if true }a%{ endif }"'],
  ])('%s is a reference to the expression', (_, expression) => {
    expect(readTemplate(`\${${expression}}`).pieces).toEqual([ref(expression)]);
  });
});

test('what the writer writes is read as it was meant', () => {
  const literal = fc.array(fc.constantFrom('$', '%', '{', '}', '"', '\\', '~', 'a', ' ', '\n', '\r', '\u{1F680}'), { maxLength: 10 }).map((letters) => letters.join(''));
  const pieces = fc.array(fc.oneof(literal, fc.constant(ref('google_project.this.number'))), { maxLength: 6 });
  fc.assert(fc.property(pieces, (all) => {
    expect(readTemplate(terraformText(...all))).toEqual(Text.of(...all));
  }), { numRuns: 1_000 });
});

test('any string is read, at once', () => {
  const alphabet = ['$', '%', '{', '}', '"', '\\', '~', 'a', '#', '/', '*', '<', ' ', '\n'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((letters) => letters.join('')), (source) => {
    expect(readTemplate(source)).toBeInstanceOf(Text);
  }), { numRuns: 1_000 });
});

test.each([
  ['open interpolations', '${'.repeat(10_000)],
  ['closed interpolations', '${a}'.repeat(10_000)],
  ['nested strings', '${"'.repeat(10_000) + '"}'.repeat(10_000)],
  ['nested braces', '${' + '{'.repeat(10_000) + '}'.repeat(10_001)],
  ['dollars', '$'.repeat(100_000) + '{'],
  ['blanks', '${' + ' '.repeat(100_000)],
  ['escapes', '${"' + '\\\\'.repeat(50_000) + '"}'],
])('ten thousand %s', (_, source) => {
  const start = cpu();
  expect(readTemplate(source)).toBeInstanceOf(Text);
  expect(cpu() - start).toBeLessThan(5_000);
});
