import { getExpressionAst, parse } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { escapeTerraform, TerraformReference, terraformText } from '../../src/internal/terraform';

const REFERENCE = 'google_project.this.number';

interface Node { readonly type: string; readonly meta: { readonly value: string }; readonly children: Node[] }

/** A heredoc is the template language without quotes around it, as a JSON string is. */
const heredoc = (template: string) => `<<END\n${template}\nEND\n`;

/** Through the real parser and its printer, which writes decoded text with `${` and `%{` doubled again. */
async function reprint(template: string): Promise<string> {
  const { text } = await parse('test.tf', `text = ${heredoc(template)}`);
  return String(text);
}

const printed = (text: string) => text.replaceAll('${', () => '$${').replaceAll('%{', '%%{');

/** The references that the real parser finds; literals are `undefined`. */
async function references(template: string): Promise<string[]> {
  const ast = await getExpressionAst('test.tf', heredoc(template)) as unknown as Node;
  expect(ast.type).toBe('template');
  return ast.children.filter((child) => child.type !== 'literalValue' && !isQuotedLiteral(child)).map((child) => child.meta.value);
}

const isQuotedLiteral = (node: Node) => node.type === 'template' && node.children.every((child) => child.type === 'literalValue');

const textOf = (letters: string[]) => fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((all) => all.join(''));
const LETTERS = ['$', '%', '{', '}', '"', '\\', '~', 'a', ' ', '\n', '${', '%{', '$${', 'é', '\u{1F680}'];
const hostile = textOf([...LETTERS, '\r']);
const pieces = fc.array(fc.oneof(hostile, fc.constant<TerraformReference>({ reference: REFERENCE })), { maxLength: 5 });

describe('trap 19: text that looks like a template', () => {
  test.each([
    ['feature/${x}', 'feature/$${x}'],
    ['%{if true}', '%%{if true}'],
    ['$${x}', '$$${x}'],
    ['$$${x}', '$$$${x}'],
    ['%%{x}', '%%%{x}'],
    ['%${', '%$${'],
    ['$%{', '$%%{'],
    ['ends in $', 'ends in $'],
    ['$ {', '$ {'],
    ['$\n{', '$\n{'],
    ['', ''],
  ])('%j is written %j', async (text, expected) => {
    expect(escapeTerraform(text)).toBe(expected);
    expect(await references(expected)).toEqual([]);
    expect(await reprint(expected)).toBe(`${printed(text)}\n`);
  });

  test('the real parser gives any text back', async () => {
    await fc.assert(fc.asyncProperty(hostile, async (text) => {
      const template = escapeTerraform(text);
      expect(await references(template)).toEqual([]);
      expect(await reprint(template)).toBe(`${printed(text)}\n`);
    }), { numRuns: 300 });
  });
});

describe('text around references', () => {
  test.each([
    [['a$', { reference: REFERENCE }], 'a${"$"}${google_project.this.number}'],
    [['a$$', { reference: REFERENCE }], 'a${"$$"}${google_project.this.number}'],
    [['a', '$', { reference: REFERENCE }], 'a${"$"}${google_project.this.number}'],
    [['a%', { reference: REFERENCE }], 'a%${google_project.this.number}'],
    [[{ reference: REFERENCE }, '{$'], '${google_project.this.number}{$'],
    [['$', '{x}'], '$${x}'],
    [[{ reference: 'var.names["a"]' }, { reference: 'data.x.y.0.z' }], '${var.names["a"]}${data.x.y.0.z}'],
    [['projects/', { reference: '${TfToken[TOKEN.7]}' }], 'projects/${TfToken[TOKEN.7]}'],
    [[], ''],
    [['a\rb'], 'a${"\\r"}b'],
    [['a$\r$', { reference: REFERENCE }], 'a${"$\\r"}${"$"}${google_project.this.number}'],
  ])('%j', (all, expected) => {
    expect(terraformText(...all)).toBe(expected);
  });

  test('the real parser finds the same references, and the same text around them', async () => {
    await fc.assert(fc.asyncProperty(pieces, async (all) => {
      const template = terraformText(...all);
      const wanted = all.filter((piece): piece is TerraformReference => typeof piece !== 'string');
      expect(await references(template)).toEqual(wanted.map(({ reference }) => reference));
      const texts = all.reduce<string[]>((merged, piece) => typeof piece === 'string' ? [...merged.slice(0, -1), merged.at(-1)! + piece] : [...merged, ''], ['']);
      expect(await reprint(template)).toBe(`${texts.map(printed).join(`\${${REFERENCE}}`)}\n`);
    }), { numRuns: 300 });
  });

  test('ten thousand dollars', () => {
    expect(terraformText('$'.repeat(10_000) + 'a', { reference: REFERENCE })).toHaveLength(10_001 + REFERENCE.length + 3);
    const text = terraformText('$'.repeat(10_000), { reference: REFERENCE });
    expect(text).toBe(`\${"${'$'.repeat(10_000)}"}\${${REFERENCE}}`);
  });
});
