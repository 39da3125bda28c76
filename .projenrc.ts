import { cdk, github, javascript, JsonFile, release } from 'projen';
import { boundaries } from './projenrc/boundaries';
import { workflows } from './projenrc/workflows';

/** Sub-path exports: what users import, and the folder of `src` that holds it. */
const ENTRY_POINTS: Record<string, string> = {
  'aws': 'constructs/aws',
  'azure': 'constructs/azure',
  'azure-application': 'constructs/azure-application',
  'gcp': 'constructs/gcp',
  'terraform': 'constructs/terraform',
  'verify': 'verify',
  'issuer-kit': 'issuers/kit',
  'testing': 'testing',
};

const project = new cdk.JsiiProject({
  name: 'cdk-trusted-workflows',
  description: 'Say once which CI run you trust; get AWS, Azure and GCP trust that admits exactly that run, checked from the synthesized files.',
  author: 'cdk-trusted-workflows maintainers',
  authorAddress: 'maintainers@cdk-trusted-workflows.example',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-trusted-workflows/cdk-trusted-workflows.git',
  homepage: 'https://github.com/cdk-trusted-workflows/cdk-trusted-workflows#readme',
  license: 'Apache-2.0',
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  majorVersion: 0,
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  minNodeVersion: '20.9.0',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  sampleCode: false,
  entrypoint: 'lib/model.js',
  entrypointTypes: 'lib/index.d.ts', // the whole API, for jsii

  // A keyless library releases keyless: npm trusts release.yml in the protected environment `release`, and no secret exists.
  releaseToNpm: true,
  npmTrustedPublishing: true,
  releaseEnvironment: 'release',
  releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
  jsiiReleaseVersion: '0.2.1061',
  workflowNodeVersion: '24', // trusted publishing needs npm 11.5.1, the version bump Node 22
  buildWorkflow: false, // see projenrc/workflows.ts
  depsUpgrade: false,
  dependabot: true, // updates the lock file alone, and needs no token of ours
  dependabotOptions: { scheduleInterval: github.DependabotScheduleInterval.WEEKLY },
  githubOptions: { mergify: false, pullRequestLint: false },
  pullRequestTemplateContents: [
    'What changes for a user, and why. If a token is admitted or refused that was not before, say which.',
    '',
    '- [ ] a test fails without the change',
    '- [ ] new wrong input has a file in `test/negatives/cases`, a new error code a heading in `docs/errors.md`',
    '- [ ] a line in `CHANGELOG.md`, if users notice',
  ],
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'bench', 'build-tools', 'projenrc', '.projenrc.ts'],
    commandOptions: { fix: false }, // a test run changes no file
  },
  keywords: [
    'cdk', 'aws-cdk', 'awscdk', 'cdktf', 'oidc', 'github-actions', 'workload-identity', 'federation',
    'iam', 'entra', 'azure', 'gcp', 'security', 'least-privilege', 'trust-policy', 'keyless',
  ],

  // The cloud SDKs are optional: an AWS user installs no cdktf, and the other way round.
  peerDeps: [
    'aws-cdk-lib@^2.271.0',
    'constructs@^10.6.0',
    'cdktf@^0.21.0',
    '@cdktf/provider-azuread@^14.3.1',
    '@cdktf/provider-azurerm@^14.23.1',
    '@cdktf/provider-google@^16.12.1',
  ],
  bundledDeps: ['@bufbuild/cel@^0.6.1', '@bufbuild/protobuf@^2.17.0', 'commander@^14.0.3', 'js-sha256@^1.0.0', 'yaml@^2.9.1'],
  devDeps: [
    '@types/node@^20', '@cdktf/hcl2json@^0.21.0', 'fast-check@^4.10.2', 'tsx@^4.23.15',
    'esbuild@^0.28.2', // bundles the check for a browser, and lib by entry point
    'ajv@^8.20.0', // the documented schema of the command's JSON
    'dependency-cruiser@^17.4.3', // import direction and cycles
    'jest-light-runner@^0.7.13', // the last that runs on Node 20
    'aws-cdk-github-oidc@2.4.1', // a peer, for the benchmark
    '@microsoft/jest-sarif@1.0.0-beta.0', // the schema of SARIF 2.1.0 of OASIS, which its file holds
    'cdktn@0.24.0', // the continuation of cdktf, under which the constructs are tested a second time
  ],
  bin: { 'cdk-trusted-workflows': 'lib/cli/main.js' },
  peerDependencyOptions: { pinnedDevDependency: true },

  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    junitReporting: false,
    jestConfig: {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/packaging/'],
      reporters: [new javascript.JestReporter('<rootDir>/build-tools/summary-reporter.js')],
      // Each process loads a module once, not once for each suite: half of a suite's time was loading.
      collectCoverage: false,
      setupFiles: ['<rootDir>/build-tools/register-typescript.mjs'],
      maxWorkers: '100%',
    },
  },
  gitignore: ['/test-reports/', '/cdk.out/', '/cdktf.out/', '*.out/', '.jsii.tabl.json', '*.tgz', '.DS_Store'],
});

// jsii knows no optional peers; npm does.
project.package.addField('peerDependenciesMeta', Object.fromEntries(
  ['aws-cdk-lib', 'cdktf', '@cdktf/provider-azuread', '@cdktf/provider-azurerm', '@cdktf/provider-google'].map((name) => [name, { optional: true }]),
));
project.package.addField('exports', {
  '.': { types: './lib/model.d.ts', default: './lib/model.js' },
  ...Object.fromEntries(Object.entries(ENTRY_POINTS).map(([name, folder]) => [
    `./${name}`, { types: `./lib/${folder}/index.d.ts`, default: `./lib/${folder}/index.js` },
  ])),
  './package.json': './package.json',
  './.jsii': './.jsii',
});
// Projects on `moduleResolution: node10` do not read `exports`. `types` is what jsii reads: the whole API.
project.package.addField('typesVersions', {
  '*': {
    'lib/index.d.ts': ['lib/model.d.ts'],
    ...Object.fromEntries(Object.entries(ENTRY_POINTS).map(([name, folder]) => [name, [`lib/${folder}/index.d.ts`]])),
  },
});
// projen asks for any version of these, and writes what it finds installed: named here, its output depends on this file alone.
project.addDevDeps(
  '@types/jest@^30.0.0', 'eslint-import-resolver-typescript@^4.4.5', 'eslint-plugin-import@^2.32.0', 'jest@^30.5.2', 'jsii-diff@^1.134.0',
  'jsii-pacmak@^1.140.0', 'projen@^0.103.25', 'ts-node@^10.9.2',
);
// Most platform builds of unrs-resolver 1.13.0 were never published, and `npm ci` stops on them.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.npmrc.addConfig('fund', 'false');
project.npmrc.addConfig('audit', 'false');
project.npmrc.addConfig('loglevel', 'error');

// --- compile ------------------------------------------------------------------------------------------------------------
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.compileTask.exec('node build-tools/bundle.js');
project.tasks.tryFind('docgen')!.exec('node build-tools/api-imports.js');
for (const folder of ['/build-tools/', '/examples/tsconfig.json', '/rosetta/', '/.ci/', '/projenrc/', '/test-reports/', '/bench/', '*.out/', '/tsconfig.dev.json', '/.dependency-cruiser.json', '*.tgz', '.jsii.tabl.json', '/CONTRIBUTING.md', '/.npmrc', '/.gitattributes']) {
  project.addPackageIgnore(folder);
}

// --- test ---------------------------------------------------------------------------------------------------------------
// tsx only transpiles; types are checked once, for sources, tests, examples and tools together.
project.jest!.config.transform = {};
project.jest!.config.runner = 'jest-light-runner/child-process';
project.deps.removeDependency('ts-jest');
const paths = {
  'cdk-trusted-workflows': ['./src/model.ts'],
  ...Object.fromEntries(Object.entries(ENTRY_POINTS).map(([name, folder]) => [`cdk-trusted-workflows/${name}`, [`./src/${folder}/index.ts`]])),
};
new JsonFile(project, 'tsconfig.dev.json', {
  obj: {
    extends: './tsconfig.json',
    compilerOptions: { noEmit: true, incremental: true, tsBuildInfoFile: 'node_modules/.cache/tsconfig.dev.tsbuildinfo', rootDir: '.', declaration: false, isolatedModules: true, stripInternal: false, paths },
    include: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts'],
    exclude: ['node_modules'],
  },
});
// Editors and eslint look for the nearest tsconfig.json, and find the package under its own name in a clone that was never compiled.
new JsonFile(project, 'examples/tsconfig.json', { obj: { extends: '../tsconfig.dev.json', include: ['**/*.ts'] } });
project.eslint!.config.settings['import/resolver'].typescript.project = './tsconfig.dev.json';
project.addTask('typecheck', { description: 'Check the types of sources, tests and examples', exec: 'tsc -p tsconfig.dev.json' });
project.addTask('check', { description: 'Tests, types, import direction and lint side by side; of one room: npm run check -- claims', exec: 'node build-tools/check.js', receiveArgs: true });
project.testTask.reset('node build-tools/check.js');
project.addTask('quickstart', { description: 'One workflow, three clouds, decided from the files just written', exec: 'tsx --tsconfig tsconfig.dev.json examples/quickstart/main.ts' });
project.addTask('test:packaging', { description: 'Pack, install beside each set of peers, import every entry point', exec: 'jest --config build-tools/jest.packaging.json --ci' });
project.addTask('test:cdktn', { description: 'The constructs for cdktf again, with cdktf aliased to cdktn', exec: 'jest --config build-tools/jest.cdktn.json --ci' });
project.addTask('bench', { description: 'Synthesis, start-up and decisions against the same by hand; prints ratios', exec: 'tsx --tsconfig tsconfig.dev.json bench/main.ts', receiveArgs: true });
project.addTask('rosetta', { description: 'Compile the snippets of README and docstrings', exec: 'jsii-rosetta extract --fail --compile --directory . .' });

// --- boundaries ---------------------------------------------------------------------------------------------------------
boundaries(project);

// --- GitHub -------------------------------------------------------------------------------------------------------------
workflows(project);

project.synth();
