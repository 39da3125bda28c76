import { COMPILERS, complaintsOf, FEW_PROJECTS } from './compilers';
import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages, programsOf } from './entry-points';

const ENTRY_POINTS = ['.', 'azure', 'gcp', 'verify', 'testing'];
const consumer = new Consumer('cdktf-only', [...oldest('cdktf', '@cdktf/provider-azurerm', '@cdktf/provider-google', 'constructs'), ...COMPILERS]);

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

test('an entry point whose peer is missing names the command that brings it', () => {
  expect(consumer.node('missing.cjs', "require('cdk-trusted-workflows/aws')").output).toContain('npm install "aws-cdk-lib@^2.271.0"');
});

test.each(FEW_PROJECTS)('strict TypeScript $version ($resolution) compiles against each entry point, with no `skipLibCheck`', (project) => {
  expect(complaintsOf(consumer, project, programsOf(ENTRY_POINTS))).toBe('');
});

// What a project of one cloud alone would miss.
test.each([['azure', '@cdktf/provider-google'], ['gcp', '@cdktf/provider-azurerm']])('the types of %s mention no %s', (entryPoint, other) => {
  const { output } = consumer.compile(programsOf([entryPoint]), { skipLibCheck: true, listFiles: true });
  expect(output).toContain('/node_modules/cdktf/');
  expect(output).not.toContain(`/node_modules/${other}/`);
});

test.each(['azure', 'gcp'])('an app synthesizes with the installed package, and its file admits its own token alone: %s', (cloud) => {
  expect(consumer.app(['model', cloud], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});
