import { CLAIMS, command, folderWith, template } from './fixture';

const ROLE = template('deploy', CLAIMS.sub);
const VERSION = '2012-10-17';
const WORDS = 'sts:AssumeRoleWithWebIdentity for workloadIdentityPools';
const WORKFLOW = `name: deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: google-github-actions/auth@v3
        with: { workload_identity_provider: projects/1/locations/global/workloadIdentityPools/p/providers/g }
      - run: echo "${WORDS}"
`;

/** What lies beside templates and lets nobody in; nobody looks for trust there, so nothing is said. */
const COMPANIONS: Record<string, unknown> = {
  'package.json': { name: 'app', version: '1.0.0', dependencies: { 'aws-cdk-lib': '2' }, description: WORDS },
  'package-lock.json': { name: 'app', lockfileVersion: 3, packages: {} },
  'pnpm-lock.yaml': 'lockfileVersion: \'9.0\'\n\nimporters:\n\n  .:\n    dependencies: &a {}\n    x:\n      <<: *a\n',
  'tsconfig.json': '{\n  // strict\n  "compilerOptions": { "strict": true, /* and */ "paths": { "a/*": ["b/*"] }, },\n}\n',
  'cdk.json': { app: 'npx ts-node app.ts', watch: {}, context: { a: WORDS } },
  'cdktf.json': { language: 'typescript', app: 'npx ts-node main.ts', projectId: 'x' },
  'cdk.context.json': { 'availability-zones:account=111111111111:region=eu-central-1': ['eu-central-1a'], 'acknowledged-issue-numbers': [1] },
  'metadata.json': { '/Stack/Role': [{ type: 'aws:cdk:logicalId', data: 'Role' }] },
  'report.json': { version: '54.0.0', title: WORDS, pluginReports: [{ pluginName: 'x', violations: [] }] },
};
/** What somebody may take for trust: it is named. */
const OTHERS: Record<string, unknown> = {
  'permissions.json': { Version: VERSION, Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
  'one-statement.json': { Statement: { Effect: 'Deny', NotAction: ['iam:*', 'sts:TagSession'], Resource: '*' } },
  'github.yml': WORKFLOW,
  'action.yaml': `name: login\nruns:\n  using: composite\n  steps:\n    - run: echo "${WORDS}"\n`,
  'gitlab.yml': `stages: [deploy]\n.login: &login\n  id_tokens: {}\ndeploy:\n  <<: *login\n  script:\n    - echo ${WORDS}\n`,
  'azure-pipelines.yml': `trigger: [main]\npool: { vmImage: ubuntu-latest }\nsteps:\n  - script: echo ${WORDS}\n`,
  'cloudbuild.yaml': `steps:\n  - name: gcr.io/cloud-builders/gcloud\n    args: ["${WORDS}"]\ntimeout: 600s\n`,
  'notes.json': { some: 'thing' },
};

const written = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).map(([name, content]) => [`out/${name}`, content]));
const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, 'out/logo.png': Buffer.from([0x89, 0xff]), 'out/README.md': '# It', ...written(COMPANIONS), ...written(OTHERS) });
const decide = (...argv: string[]) => command(folder, ['decide', '--token', 'token.json', '--expect', 'accept', ...argv]);

test('a folder of an app is read, and nothing in it is an error', async () => {
  const { code, out, err } = await decide('out');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toContain('not usable');
  expect(out).toContain('not read: out/action.yaml, ');
});

test.each(Object.keys(COMPANIONS))('told by its content, under any name: %s', async (name) => {
  const renamed = folderWith({ 'token.json': CLAIMS, 'a.template.json': ROLE, 'x.template.json': COMPANIONS[name] });
  const { code, out } = await command(renamed, ['decide', '--token', 'token.json', '--expect', 'accept', 'a.template.json', 'x.template.json']);
  expect({ code, said: /not (?:read|usable)/.test(out) }).toEqual({ code: 0, said: false });
});

test.each(Object.keys(OTHERS).filter((name) => name !== 'notes.json'))('named as what holds no trust: %s', async (name) => {
  const { code, out } = await decide('out/a.template.json', `out/${name}`);
  expect({ code, listed: out.includes(`not read: out/${name}\n`) }).toEqual({ code: 0, listed: true });
});

test('a file of no known form is passed over in a folder; who names it takes it for an artifact', async () => {
  expect((await decide('out/a.template.json', 'out/notes.json')).code).toBe(2);
});

test.each([
  ['a workflow, and a template behind it', `${WORKFLOW}---\nResources:\n  Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: &a !Bad [] , x: { <<: *a } } }\n`],
  ['stages beside Resources', 'stages: []\nResources:\n  Role: &a\n    script: x\n  B:\n    <<: *a\n'],
  ['one statement with a principal', JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*' }, { Effect: 'Allow', Action: 's3:*', PRINCIPAL: '*' }] })],
])('nothing passes for what it is not: %s', async (_, content) => {
  const other = folderWith({ 'token.json': CLAIMS, 'a.template.json': ROLE, 'x.json': content });
  expect((await command(other, ['decide', '--token', 'token.json', '--expect', 'accept', 'a.template.json', 'x.json'])).code).toBe(2);
});

test.each(['package.json', 'github.yml'])('%s alone is an error that says what is looked for', async (name) => {
  const { code, err } = await decide(`out/${name}`);
  expect(code).toBe(2);
  expect(err).toMatch(/nothing that was named can hold trust \[files-without-trust\]/);
});
