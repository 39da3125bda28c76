import { cdk, JsonFile } from 'projen';

/**
 * The rooms of `src`, innermost first: a room imports from the rooms before it, never from a later one.
 * Rooms on one line are siblings and do not import each other.
 */
const ROOMS: string[][] = [
  ['internal'],
  ['claims'],
  ['facts'],
  ['trust'],
  ['issuers', 'artifacts', 'parties'],
  ['verify'],
  ['workflows'],
  ['checks'],
  ['report'],
  ['constructs'],
  ['testing'],
  ['cli'],
];

/** Folders of `src/constructs`, each with the one SDK that it may import. */
const SDKS: Record<string, string[]> = {
  'aws': ['aws-cdk-lib'],
  'azure': ['cdktf', '@cdktf'],
  'azure-application': ['cdktf', '@cdktf'],
  'gcp': ['cdktf', '@cdktf'],
  'guard': [],
  'terraform': ['cdktf'],
};
const ALL_SDKS = ['aws-cdk-lib', 'cdktf', '@cdktf', 'constructs'];

/** What the files of `target` may not import. */
interface Zone { target: string; from: string; message: string }

function zonesBetweenRooms(): Zone[] {
  return ROOMS.flatMap((siblings, level) => siblings.flatMap((room) => {
    const later = ROOMS.slice(level + 1).flat();
    const beside = siblings.filter((other) => other !== room && !(room === 'parties' && other === 'artifacts'));
    return [...later, ...beside].map((other) => ({
      target: `./src/${room}`, from: `./src/${other}`, message: `${room} does not import from ${other}: see docs/architecture.md`,
    }));
  }));
}

/** Rooms that run in a browser too. */
const ISOMORPHIC = ['internal', 'claims', 'facts', 'trust', 'issuers', 'artifacts', 'parties', 'verify', 'checks', 'report'];

/** What is loaded when it is first needed, since it costs more than all the rest: Node and bundlers both read a literal `require`. */
const LAZY = ['^@bufbuild/cel(/ext)?$', '^yaml$', '/parse-yaml$', '^@cdktf/provider-azurerm/lib/role-assignment$', '/package\\.json$', '/judge-(templates|stacks)$', '/own-permissions$', '^@cdktf/provider-google/lib/[a-z0-9-]+-iam-member$'];

const CLOUDS = ['aws', 'azure', 'gcp'];
/** A second kind of identity of a cloud, for a provider of its own: it builds on that cloud's folder, never the other way round. */
const KINDS_OF_IDENTITY: Record<string, string> = { 'azure-application': 'azure' };
/** What the clouds of cdktf share; it knows none of them. */
const SHARED = 'terraform';
/** The second net of both engines; it knows neither. */
const GUARD = 'guard';

function zonesBetweenParties(): Zone[] {
  const apart = (room: string, folder: string, others: string[]) => others.filter((other) => other !== folder).map((other) => ({
    target: `./src/${room}/${folder}`, from: `./src/${room}/${other}`, message: 'one cloud does not import another',
  }));
  const kinds = Object.entries(KINDS_OF_IDENTITY);
  return [
    ...CLOUDS.flatMap((cloud) => apart('parties', cloud, CLOUDS)),
    ...CLOUDS.flatMap((cloud) => apart('constructs', cloud, [...CLOUDS, ...Object.keys(KINDS_OF_IDENTITY)])),
    ...kinds.flatMap(([kind, cloud]) => apart('constructs', kind, CLOUDS.filter((other) => other !== cloud))),
    ...apart('constructs', SHARED, [...CLOUDS, ...Object.keys(KINDS_OF_IDENTITY)]),
    ...apart('constructs', 'aws', [SHARED]),
    ...apart('constructs', GUARD, [...CLOUDS, ...Object.keys(KINDS_OF_IDENTITY), SHARED]),
  ];
}

function zonesOfSdks(): Zone[] {
  const pure = ROOMS.flat().filter((room) => room !== 'constructs');
  const inPure = pure.flatMap((room) => ALL_SDKS.map((sdk) => ({
    target: `./src/${room}`, from: `./node_modules/${sdk}`, message: `${room} is pure: SDKs live in constructs/`,
  })));
  const inConstructs = Object.entries(SDKS).flatMap(([folder, own]) => ALL_SDKS
    .filter((sdk) => sdk !== 'constructs' && !own.includes(sdk))
    .map((sdk) => ({ target: `./src/constructs/${folder}`, from: `./node_modules/${sdk}`, message: 'one SDK per folder' })));
  const apart = { target: './src/constructs/azure', from: './node_modules/@cdktf/provider-azuread', message: 'azuread belongs to constructs/azure-application' };
  return [...inPure, ...inConstructs, apart];
}

/** What another room may import of a room: the index of the room, or of one of its folders. */
const INDEX = '/index\\.ts$';
/**
 * `internal` has no index: its files are one thing each, and a message would load all messages. What entry points list is theirs: an index of
 * a room also holds what is not for users. And what a CI system is to the command and to tests, it says itself.
 */
const LISTS_OF_ENTRY_POINTS = '^src/(constructs/[^/]+|issuers/kit)/index\\.ts$';
const OF_A_CI_SYSTEM = '^src/(cli(?=/ci/[^/]+/)|testing)/';

function onlyByIndex(): object[] {
  const to = (pathNot: string[]) => ({ path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/internal/', INDEX, ...pathNot] });
  return [
    {
      name: 'a file of another room',
      comment: 'only the index of a folder is imported from another room: see docs/architecture.md',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [LISTS_OF_ENTRY_POINTS, OF_A_CI_SYSTEM] },
      to: to([]),
    },
    { name: 'a file of another room, for a CI system', severity: 'error', from: { path: OF_A_CI_SYSTEM }, to: to(['^src/issuers/[^/]+/']) },
  ];
}

/** CI systems do not know each other; a file beside them (the registry) knows all. */
const ISSUERS_APART = {
  name: 'one CI system imports another',
  severity: 'error',
  from: { path: '^src/issuers/([^/]+)/' },
  to: { path: '^src/issuers/[^/]+/', pathNot: '^src/issuers/$1/' },
};

/**
 * Sub-folders of a cloud. A file is read and decided without what writes it, so that a mistake in the one cannot hide in the other: what they share is
 * facts, the type of the document, and how its language is written (`cel`, `flexible`).
 */
const DECIDES = '(read|evaluate|admitted)';
const WRITES = '(render|fleet)';
const between = (name: string, from: string, to: string) => ({
  name, severity: 'error', from: { path: `^src/parties/([^/]+)/${from}/` }, to: { path: `^src/parties/$1/${to}/` },
});
const SUB_FOLDERS = [
  between('what decides knows what writes', DECIDES, WRITES),
  between('what writes knows what decides', WRITES, DECIDES),
  between('facts know what uses them', '(facts|permissions)', '(render|fleet|read|evaluate|admitted)'),
];

const path = (folder: string) => `^${folder.replace('./', '').replace(/[.]/g, '\\.')}/`;

/** An optional peer counts as unlisted, too. */
const SHIPPED = ['npm', 'npm-peer', 'npm-bundled'];

function forbidden(): object[] {
  const zones = [...zonesBetweenRooms(), ...zonesBetweenParties(), ...zonesOfSdks()].map(({ target, from, message }) => ({
    name: `${target.replace('./src/', '')} <- ${from.replace('./', '')}`, comment: message, severity: 'error', from: { path: path(target) }, to: { path: path(from) },
  }));
  const shipped = { name: 'src <- development only', comment: 'what users do not get', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: SHIPPED } };
  const listed = { name: 'a package that package.json does not list', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-dev', ...SHIPPED] } };
  const readers = {
    name: 'only parties/*/read reads artifacts',
    severity: 'error',
    from: { path: '^src/parties/', pathNot: '^src/parties/[^/]+/read/' },
    to: { path: '^src/artifacts/', dependencyTypesNot: ['type-only'] },
  };
  const cycle = { name: 'a cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } };
  const builtin = { name: 'a module of Node alone', comment: 'these rooms run in a browser too', severity: 'error', from: { path: `^src/(${ISOMORPHIC.join('|')})/` }, to: { dependencyTypes: ['core'] } };
  return [cycle, readers, shipped, listed, builtin, ...onlyByIndex(), ISSUERS_APART, ...SUB_FOLDERS, ...zones];
}

/** Import direction and SDK folders: of the whole graph at once, which eslint would walk again for each file. */
function graphRules(project: cdk.JsiiProject): void {
  new JsonFile(project, '.dependency-cruiser.json', {
    marker: false, // its schema knows no comments
    obj: {
      forbidden: forbidden(),
      options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, combinedDependencies: false, tsConfig: { fileName: 'tsconfig.dev.json' } },
    },
  });
}

/** Import direction, SDK folders and deep SDK imports. */
export function boundaries(project: cdk.JsiiProject) {
  graphRules(project);
  const eslint = project.eslint!;
  eslint.addRules({
    'import/no-extraneous-dependencies': 'off', // .dependency-cruiser.json
    // Examples import the package under its own name, as users do: beside the other packages.
    'import/order': ['warn', {
      groups: ['builtin', 'external'],
      pathGroups: [{ pattern: 'cdk-trusted-workflows{,/**}', group: 'external' }],
      pathGroupsExcludedImportTypes: ['builtin'],
      alphabetize: { order: 'asc', caseInsensitive: true },
    }],
    '@typescript-eslint/no-require-imports': ['error', { allow: LAZY }],
    'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    '@stylistic/max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreComments: true, ignoreRegExpLiterals: true }],
  });
  eslint.addOverride({
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: ['aws-cdk-lib', 'cdktf', '@cdktf/provider-google', '@cdktf/provider-azuread', '@cdktf/provider-azurerm']
          .filter((name) => name !== 'cdktf')
          .map((name) => ({ name, message: 'package roots cost seconds: import the sub-path' })),
      }],
    },
  });
  // What needs no import, and is not there in a browser. Modules of Node: .dependency-cruiser.json.
  eslint.addOverride({
    files: [`src/{${ISOMORPHIC.join(',')}}/**/*.ts`],
    rules: { 'no-restricted-globals': ['error', 'Buffer', 'process', 'global', '__dirname', '__filename', 'setImmediate'] },
  });
  // What users cannot call is not there for our own command and assertions either.
  eslint.addOverride({
    files: ['src/{cli,testing}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...['MemberExpression[property.name=/^_/]', 'ObjectPattern > Property[key.name=/^_/]'].map((selector) => (
        { selector, message: 'no member that is @internal: what the command and testing need is API, or a function of the room that has it' }))],
    },
  });
  // They try whether each peer is there.
  eslint.addOverride({ files: ['src/constructs/*/peers.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } });
}
