import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMPILERS, complaintsOf, FEW_PROJECTS, PROJECTS } from './compilers';
import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages, programsOf } from './entry-points';
import { moduleAt } from '../fixtures/modules';

const { withSubPaths } = moduleAt<{ withSubPaths: (text: string) => string }>(resolve('build-tools/api-imports.js'));
const ENTRY_POINTS = ['.', 'aws', 'verify', 'issuer-kit', 'testing'];
const consumer = new Consumer('aws-only', [...oldest('aws-cdk-lib', 'constructs'), ...COMPILERS]);

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

test('the root is the model: no cloud is in it, for ESM and CommonJS alike', () => {
  const clouds = ['aws', 'azure', 'azureApplication', 'gcp', 'verify', 'testing'];
  expect(commonJsNames(consumer, '.')).toEqual(expect.arrayContaining(['GitHubWorkflow', 'TrustedWorkflow']));
  expect(commonJsNames(consumer, '.').filter((name) => clouds.includes(name))).toEqual([]);
});

const INSTALL = 'npm install "cdktf@^0.21.0" "@cdktf/provider-google@^16.12.1"';

test.each([['missing.cjs', "require('cdk-trusted-workflows/gcp')"], ['missing.mjs', "import { TrustedPool } from 'cdk-trusted-workflows/gcp'"]])(
  'an entry point whose peers are missing names the command that brings them: %s', (file, program) => {
    const { status, output } = consumer.node(file, program);
    expect(status).toBe(1);
    expect(output).toContain('cdk-trusted-workflows/gcp needs cdktf, @cdktf/provider-google [missing-peer]');
    expect(output).toContain(INSTALL);
  });

test.each(['lib/index.js', 'lib/constructs/aws/index.js', 'lib/parties/aws/index.js', 'src/index.ts'])('closed: cdk-trusted-workflows/%s', (path) => {
  expect(consumer.node('closed.cjs', `require('cdk-trusted-workflows/${path}')`).output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

test.each(PROJECTS)('strict TypeScript $version ($resolution) compiles against what needs no SDK, with no `skipLibCheck`', (project) => {
  expect(complaintsOf(consumer, project, programsOf(ENTRY_POINTS.filter((entryPoint) => entryPoint !== 'aws')))).toBe('');
});

test.each(FEW_PROJECTS)('strict TypeScript $version ($resolution) compiles against each entry point, with no `skipLibCheck`', (project) => {
  expect(complaintsOf(consumer, project, programsOf(ENTRY_POINTS))).toBe('');
});

// With `skipLibCheck`, since the types of all clouds are among it.
test('each import that API.md shows compiles', () => {
  const lines = [...new Set(withSubPaths(readFileSync('API.md', 'utf8')).match(/^import \{ \w+ \} from '.*'$/gm))];
  expect(lines.length).toBeGreaterThan(100);
  expect(consumer.compile({ 'shown.ts': lines.map((line, index) => `${line.replace(' }', ` as shown${index} }`)};\n`).join('') })).toEqual({ status: 0, output: '' });
});

test('the assertions for tests of users take a template of the assertions module', () => {
  expect(consumer.app(['model', 'testing'], 'failure')).toContain('[token-not-admitted]');
});

test('an app synthesizes with the installed package, and its template admits its own token alone', () => {
  expect(consumer.app(['model', 'aws'], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});
