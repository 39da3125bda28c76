import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Block, BLOCKS, place } from '../examples/shown/blocks';

// Snippets of README.md are compiled by jsii-rosetta. Those of docs stand in snippets/, which the type checker reads with all tests.
const FOLDER = join(__dirname, 'snippets');
/** Where a page's own name is not that of its file; a page of several clouds has one file for each. */
const FILES: Record<string, readonly string[]> = {
  'docs/permissions.md': ['permissions-aws', 'permissions-azure', 'permissions-gcp'],
  'docs/runbooks/close-aws.md': ['aws'],
  'docs/runbooks/close-azure.md': ['azure'],
  'docs/runbooks/close-gcp.md': ['gcp'],
  'docs/runbooks/emergency-access.md': ['emergency-access'],
  'docs/runbooks/private-issuer.md': ['kubernetes'],
};
const IMPORT = /^import \{ (.*) \} from '(.*)';$/;

const filesOf = (page: string) => (FILES[page] ?? [page.replace(/^docs\/(.*)\.md$/, '$1')]).map((name) => join(FOLDER, `${name}.ts`));
const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
const blocks = BLOCKS.filter(({ language, page }) => language === 'ts' && page !== 'README.md').map((block) => ({ where: place(block), block }));

/** Names and the package of each, as `IdentitySet from cdk-trusted-workflows/verify`. */
const importsIn = (lines: readonly string[]) => lines.flatMap((line) => {
  const [, names, from] = IMPORT.exec(line) ?? [];
  return names === undefined ? [] : names.split(', ').map((name) => `${name} from ${from}`);
});

/** Whether the lines of a snippet, but for imports, stand in a file in a row, and the file imports what the snippet does. */
function compiled({ lines }: Pick<Block, 'lines'>, file: string): boolean {
  const [own, all] = [trimmed(lines), trimmed(file.split('\n'))];
  const body = own.filter((line) => !IMPORT.test(line)).join('\n');
  return `\n${all.join('\n')}\n`.includes(`\n${body}\n`) && importsIn(own).every((name) => importsIn(all).includes(name));
}

test.each(blocks)('$where is compiled', ({ block }) => {
  const paths = filesOf(block.page);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  expect(paths.some((path) => compiled(block, readFileSync(path, 'utf8'))) || block.lines).toBe(true);
});

test('each file is of a page', () => {
  const used = new Set(blocks.flatMap(({ block }) => filesOf(block.page)));
  expect(readdirSync(FOLDER).filter((file) => !used.has(join(FOLDER, file)))).toEqual([]);
});

test('what differs is noticed', () => {
  const file = "import { a } from 'x';\n\nfunction f() {\n  one();\n  two();\n}\n";
  expect(compiled({ lines: ["import { a } from 'x';", '', 'one();', 'two();'] }, file)).toBe(true);
  for (const lines of [['one();', 'three();'], ["import { b } from 'x';", 'one();'], ['ne();'], ['two();', 'one();']]) expect(compiled({ lines }, file)).toBe(false);
});
