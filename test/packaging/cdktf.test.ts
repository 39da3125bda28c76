import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages, specifier } from './entry-points';

const ENTRY_POINTS = ['.', 'azure', 'gcp', 'verify', 'testing'];
const consumer = new Consumer('cdktf-only', oldest('cdktf', '@cdktf/provider-azurerm', '@cdktf/provider-google', 'constructs'));

beforeAll(() => consumer.install());

test('a cdktf user installs no aws-cdk-lib', () => {
  expect(consumer.has('cdktf')).toBe(true);
  expect(consumer.has('aws-cdk-lib')).toBe(false);
});

test.each(ENTRY_POINTS)('CommonJS and ESM see the same names: %s', (entryPoint) => {
  const names = commonJsNames(consumer, entryPoint);
  expect(names.length).toBeGreaterThan(0);
  expect(esmNames(consumer, entryPoint)).toEqual(names);
});

test('the root loads no package but our own: no SDK, no CEL engine', () => {
  expect(loadedPackages(consumer, '.')).toEqual(['cdk-trusted-workflows']);
});

test.each([['azure', '@cdktf/provider-google'], ['gcp', '@cdktf/provider-azurerm']])('%s loads no %s, and no CEL engine', (entryPoint, other) => {
  expect(loadedPackages(consumer, entryPoint).filter((name) => name === other || name.startsWith('@bufbuild/'))).toEqual([]);
});

test('an entry point whose peers are missing names the peer', () => {
  expect(consumer.node('missing.cjs', "require('cdk-trusted-workflows/aws')").output).toMatch(/Cannot find module 'aws-cdk-lib/);
});

const programs = Object.fromEntries(ENTRY_POINTS.map((entryPoint) => [
  `${entryPoint === '.' ? 'root' : entryPoint}.ts`, `import * as api from '${specifier(entryPoint)}';\nexport const names: string[] = Object.keys(api);\n`,
]));

test('strict TypeScript compiles against each entry point', () => {
  expect(consumer.compile(programs)).toEqual({ status: 0, output: '' });
});

test('so does a project on `moduleResolution: node10`, which does not read `exports`', () => {
  expect(consumer.compile(programs, { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' })).toEqual({ status: 0, output: '' });
});

test.each(['azure', 'gcp'])('an app synthesizes with the installed package, and its file admits its own token alone: %s', (cloud) => {
  expect(consumer.app(['model', cloud], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});
