import { execFileSync } from 'node:child_process';

const files = execFileSync('tar', ['-tzf', process.env.PACKAGING_TARBALL!], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  .trim().split('\n').map((file) => file.replace(/^package\//, ''));
const own = files.filter((file) => !file.startsWith('node_modules/'));

test('the tarball holds what users need', () => {
  expect(own).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md', '.jsii', 'lib/index.js', 'lib/index.d.ts']));
});

test('the tarball holds no sources, tests, examples or tools', () => {
  const folders = new Set(own.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  expect([...folders]).toEqual(['lib']);
  expect(own.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  expect(own.filter((file) => /(\.test\.|\.snap$|tsconfig|projenrc|eslint|\.tgz$)/.test(file))).toEqual([]);
});

test('the root of the tarball holds no surprise', () => {
  expect(own.filter((file) => !file.includes('/')).sort())
    .toEqual(['.jsii', 'API.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json']);
});

test('what is bundled is what we name, and brings its licence', () => {
  const bundled = files.filter((file) => /^node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .map((file) => file.slice('node_modules/'.length, -'/package.json'.length)).sort();
  expect(bundled).toEqual(['@bufbuild/cel', '@bufbuild/cel-spec', '@bufbuild/protobuf', '@bufbuild/re2', 'commander', 'yaml']);
  expect(files.filter((file) => /^node_modules\/(@[^/]+\/)?[^/]+\/LICEN[CS]E/.test(file)).length).toBeGreaterThan(0);
});
