import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const tar = (...argv: string[]) => execFileSync('tar', argv, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const files = tar('-tzf', process.env.PACKAGING_TARBALL!).trim().split('\n').map((file) => file.replace(/^package\//, ''));
const own = files.filter((file) => !file.startsWith('node_modules/'));
const folder = join(process.env.PACKAGING_FOLDER!, 'tarball');
const { exports: subPaths }: { exports: Record<string, string | { default: string }> } = JSON.parse(readFileSync('package.json', 'utf8'));
const ENTRY_FILES = Object.values(subPaths).flatMap((target) => typeof target === 'string' ? [] : [target.default.replace('./', '')]);
const contentOf = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');

beforeAll(() => {
  mkdirSync(folder);
  tar('-xzf', process.env.PACKAGING_TARBALL!, '-C', folder, '--exclude=package/node_modules');
});

test('the tarball holds what users need', () => {
  expect(own).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md', '.jsii', 'lib/model.js', 'lib/model.d.ts', 'lib/index.d.ts']));
});

test('documentation, schemas and the tokens that README shows are among it', () => {
  const schemas = ['comparison', 'decisions', 'explanation'].map((name) => `docs/schema/${name}.json`);
  const tokens = ['aws', 'azure', 'gcp'].map((cloud) => `examples/quickstart/tokens/${cloud}.json`);
  expect(own).toEqual(expect.arrayContaining(['docs/cli.md', 'docs/errors.md', 'docs/formats.md', ...schemas, ...tokens, 'examples/compare-guide/gcp.tf.json']));
});

test('the tarball holds no sources, tests or tools', () => {
  const folders = new Set(own.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  expect([...folders].sort()).toEqual(['docs', 'examples', 'lib']);
  expect(own.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('examples/'))).toEqual([]);
  expect(own.filter((file) => /(\.test\.|\.snap$|tsconfig|projenrc|eslint|\.tgz$|\.out\/)/.test(file))).toEqual([]);
});

test('modules are put together by entry point, and ask for what is outside in a way that bundlers of users can follow', () => {
  const modules = own.filter((file) => /^lib\/.*\.js$/.test(file));
  expect(modules.filter((file) => !file.startsWith('lib/shared/')).sort()).toEqual([...new Set([...ENTRY_FILES, 'lib/index.js', 'lib/cli/main.js'])].sort());
  expect(modules.filter((file) => /__require\)?\(/.test(contentOf(file)))).toEqual([]);
  expect(contentOf('lib/cli/main.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the root of the tarball holds no surprise', () => {
  expect(own.filter((file) => !file.includes('/')).sort())
    .toEqual(['.jsii', 'API.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json']);
});

/** Links to files beside a page; API.md is generated, and has none. */
function linksOf(page: string): string[] {
  const text = contentOf(page).replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target));
}

const pages = own.filter((file) => file.endsWith('.md') && file !== 'API.md');

test.each(pages)('links lead to what is in the tarball: %s', (page) => {
  const there = (target: string) => own.some((file) => file === target || file.startsWith(`${target}/`));
  expect(linksOf(page).map((target) => join(dirname(page), target).replace(/\/$/, '')).filter((target) => !there(target))).toEqual([]);
});

test('and so do those that the command prints', () => {
  const printed = own.filter((file) => /^lib\/.*\.js$/.test(file)).flatMap((file) => [...contentOf(file).matchAll(/(?:docs|\.DOCS\})\/([\w/.-]+\.(?:md|json))/g)].map(([, page]) => `docs/${page}`));
  expect(printed).toEqual(expect.arrayContaining(['docs/cli.md', 'docs/errors.md', 'docs/formats.md']));
  expect([...new Set(printed)].filter((target) => !own.includes(target))).toEqual([]);
});

test('what is bundled is what we name, and brings its licence', () => {
  const bundled = files.filter((file) => /^node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .map((file) => file.slice('node_modules/'.length, -'/package.json'.length)).sort();
  expect(bundled).toEqual(['@bufbuild/cel', '@bufbuild/cel-spec', '@bufbuild/protobuf', '@bufbuild/re2', 'commander', 'js-sha256', 'yaml']);
  expect(files.filter((file) => /^node_modules\/(@[^/]+\/)?[^/]+\/LICEN[CS]E/.test(file)).length).toBeGreaterThan(0);
});
