import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages, specifier } from './entry-points';

const ENTRY_POINTS = ['.', 'aws', 'verify', 'testing'];
const consumer = new Consumer('aws-only', oldest('aws-cdk-lib', 'constructs'));

beforeAll(() => consumer.install());

test('an AWS user installs no cdktf', () => {
  expect(consumer.has('aws-cdk-lib')).toBe(true);
  expect(['cdktf', '@cdktf'].filter((name) => consumer.has(name))).toEqual([]);
});

test.each(ENTRY_POINTS)('CommonJS and ESM see the same names: %s', (entryPoint) => {
  const names = commonJsNames(consumer, entryPoint);
  expect(names.length).toBeGreaterThan(0);
  expect(esmNames(consumer, entryPoint)).toEqual(names);
});

test('the root loads no package but our own: no SDK, no CEL engine', () => {
  expect(loadedPackages(consumer, '.')).toEqual(['cdk-trusted-workflows']);
});

test.each(['aws', 'verify', 'testing'])('no CEL engine before it is needed: %s', (entryPoint) => {
  expect(loadedPackages(consumer, entryPoint).filter((name) => name.startsWith('@bufbuild/'))).toEqual([]);
});

test.each(['verify', 'testing'])('no SDK: %s', (entryPoint) => {
  expect(loadedPackages(consumer, entryPoint).filter((name) => name === 'aws-cdk-lib' || name === 'constructs')).toEqual([]);
});

test('the namespaces of the root are the entry points', () => {
  const program = "const { aws } = require('cdk-trusted-workflows'); console.log(JSON.stringify(aws === require('cdk-trusted-workflows/aws')))";
  expect(consumer.json('namespace.cjs', program)).toBe(true);
  const esm = "import { aws } from 'cdk-trusted-workflows'; console.log(JSON.stringify(typeof aws.TrustedRole))";
  expect(consumer.json('namespace.mjs', esm)).toBe('function');
});

test('an entry point whose peers are missing names the peer', () => {
  expect(consumer.node('missing.cjs', "require('cdk-trusted-workflows/gcp')").output).toMatch(/Cannot find module '(cdktf|@cdktf\/provider-google)/);
  expect(consumer.node('missing2.cjs', "require('cdk-trusted-workflows').gcp").output).toMatch(/Cannot find module '(cdktf|@cdktf\/provider-google)/);
});

test.each(['lib/index.js', 'lib/constructs/aws/index.js', 'lib/parties/aws/index.js', 'src/index.ts'])('closed: cdk-trusted-workflows/%s', (path) => {
  expect(consumer.node('closed.cjs', `require('cdk-trusted-workflows/${path}')`).output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
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

test('the assertions for tests of users take a template of the assertions module', () => {
  expect(consumer.app(['model', 'testing'], 'failure')).toContain('[token-not-admitted]');
});

test('an app synthesizes with the installed package, and its template admits its own token alone', () => {
  expect(consumer.app(['model', 'aws'], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});
