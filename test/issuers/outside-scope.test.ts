import { IdentitySet, TrustScope } from '../../src/verify';
import { command, folderWith } from '../cli/fixture';
import '../fixtures/forge/issuer';
import { foundScope } from '../fixtures/found-scope';
import { HOST, identity, pool, role } from '../verify/identities';

// How wide a trust in a CI system is that this library does not know: no file of src is touched for it.
const [ORG, PROJECT] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const CLOUD = 'ci.forge.example';
const DEDICATED = `${CLOUD}/org/${ORG}`;
const SHOP = `org/${ORG}/project/${PROJECT}`;

interface File { readonly path: string; readonly content: string }
/** The same file for another issuer. */
const at = (host: string, { path, content }: File): File => ({ path, content: content.replaceAll(HOST, host) });
const aws = (sub: string, host = CLOUD) => at(host, role({ StringLike: { [`${HOST}:sub`]: sub } }));
const azure = (sub: string) => at(CLOUD, identity(sub));
const gcp = (condition: string) => at(CLOUD, pool(condition, 'attribute.repository/x', { 'attribute.repository': "'x'" }));
const bound = (attribute: string, value: string) => at(CLOUD, pool(`assertion.org_uuid == '${ORG}'`, `attribute.x/${value}`, { 'attribute.repository': "'x'", 'attribute.x': attribute }));
const OF_SHOP = `assertion.org_uuid == '${ORG}' && assertion.project_uuid == '${PROJECT}'`;

function foundIn(...files: File[]) {
  const { runs, ...found } = foundScope(IdentitySet.fromFiles(files));
  return { ...found, noun: runs?.project.noun };
}

const { NOBODY, EXACT_RUNS, RUN_PATTERNS, REPOSITORY, ORGANIZATION, PLATFORM } = TrustScope;
test.each<[string, File, TrustScope, string] | [string, File, TrustScope, string, true]>([
  ['AWS: a line', aws(`${SHOP}/line/main`), EXACT_RUNS, PROJECT],
  ['AWS: a line whose name the subject escapes', aws(`${SHOP}/line/release~11`), EXACT_RUNS, PROJECT],
  ['AWS: a stage, on any line', aws(`${SHOP}/stage/prod`), EXACT_RUNS, PROJECT, true],
  ['AWS: lines that begin alike', aws(`${SHOP}/line/preview*`), RUN_PATTERNS, PROJECT],
  ['AWS: every line', aws(`${SHOP}/line/*`), REPOSITORY, PROJECT],
  ['AWS: a project', aws(`${SHOP}/*`), REPOSITORY, PROJECT],
  ['AWS: a customer', aws(`org/${ORG}/*`), ORGANIZATION, ORG],
  ['AWS: a stage of every project', aws(`org/${ORG}/project/*/stage/prod`), ORGANIZATION, ORG],
  ['AWS: everybody', aws('org/*'), PLATFORM, 'any customer'],
  ['AWS: customers whose ids begin alike', aws(`org/${ORG.slice(0, 9)}*`), PLATFORM, 'any customer'],
  ['AWS: nobody', aws('repo:acme@1/shop@2:ref:refs/heads/main'), NOBODY, 'no token'],
  ['AWS: the issuer is the customer, who is the organization', aws('org/*', DEDICATED), ORGANIZATION, ORG],
  ['AWS: the issuer is the customer, and a line', aws(`${SHOP}/line/main`, DEDICATED), EXACT_RUNS, PROJECT],
  ['Azure: a line', azure(`${SHOP}/line/main`), EXACT_RUNS, PROJECT],
  ['GCP: a line', gcp(`${OF_SHOP} && assertion.line == 'main'`), EXACT_RUNS, PROJECT],
  ['GCP: a stage', gcp(`${OF_SHOP} && has(assertion.stage) && assertion.stage == 'prod'`), EXACT_RUNS, PROJECT, true],
  ['GCP: a trigger', gcp(`${OF_SHOP} && assertion.trigger == 'timer'`), RUN_PATTERNS, PROJECT],
  ['GCP: a project', gcp(OF_SHOP), REPOSITORY, PROJECT],
  ['GCP: a customer', gcp(`assertion.org_uuid == '${ORG}'`), ORGANIZATION, ORG],
  ['GCP: the project in a text of several claims', bound("assertion.project_uuid + ':' + assertion.trigger", `${PROJECT}:push`), REPOSITORY, PROJECT],
  ['GCP: project and line in a text of several claims', bound("assertion.project_uuid + ':' + assertion.line", `${PROJECT}:a:b`), EXACT_RUNS, PROJECT],
])('%s', (...[, file, scope, of, anyRef]) => {
  expect(foundIn(file)).toMatchObject({ scope, of, ...scope === NOBODY ? {} : { noun: 'project' } });
  expect(foundIn(file).anyRef ?? false).toBe(anyRef ?? false);
});

test.each<[string, File, boolean | undefined]>([
  ['an id', gcp(`${OF_SHOP} && assertion.line == 'main'`), false],
  ['a path, which is a name', gcp("assertion.project_path == 'team/shop' && assertion.line == 'main'"), true],
  ['a path, beside the id of its customer', gcp(`assertion.project_path == 'team/shop' && assertion.org_uuid == '${ORG}' && assertion.line == 'main'`), false],
])('names that no id holds can be registered again: %s', (_, file, expected) => expect(foundIn(file).reRegistrable).toBe(expected));

describe('one role for two CI systems is as wide as the wider of the two', () => {
  const both = (github: string, forge: string): File => {
    const [one, other] = [role({ StringLike: { [`${HOST}:sub`]: github } }), aws(forge)].map(({ content }) => JSON.parse(content) as { Resources: { Role: { Properties: { AssumeRolePolicyDocument: { Statement: unknown[] } } } } });
    one.Resources.Role.Properties.AssumeRolePolicyDocument.Statement.push(...other.Resources.Role.Properties.AssumeRolePolicyDocument.Statement);
    return { path: 'app.template.json', content: JSON.stringify(one) };
  };
  const MAIN = 'repo:acme@1/shop@2:ref:refs/heads/main';

  test.each<[string, File, object]>([
    ['the customer of one', both(MAIN, `org/${ORG}/*`), { scope: ORGANIZATION, of: ORG, noun: 'project' }],
    ['the organization of the other', both('repo:acme@1/*', `${SHOP}/line/main`), { scope: ORGANIZATION, of: 'acme, 1', noun: 'repository' }],
    ['runs of both', both(MAIN, `${SHOP}/line/main`), { scope: EXACT_RUNS, of: `${PROJECT}, 2` }],
    ['one of them lets nobody in', both(MAIN, 'no subject'), { scope: EXACT_RUNS, of: '2' }],
  ])('%s', (_, file, expected) => {
    expect(foundIn(file)).toMatchObject(expected);
  });
});

test('list speaks of it in the words of its users', async () => {
  const folder = folderWith({
    'exact.template.json': aws(`${SHOP}/stage/prod`).content,
    'patterns.template.json': aws(`${SHOP}/line/preview*`).content,
    'project.template.json': aws(`${SHOP}/*`).content,
    'customer.template.json': aws(`org/${ORG}/*`).content,
    'platform.template.json': aws('*').content,
  });
  const { code, out } = await command(folder, ['list', '.']);
  expect(code).toBe(0);
  expect(out.replaceAll('[repository]', '')).not.toMatch(/github|repository|branch|environment|pull request/i);
  expect(out.split('\n').filter((line) => /who gets in|^ {2}(?:any ref|pattern):/.test(line))).toEqual([
    '  who gets in: anyone on the platform (any customer) [platform]',
    `  who gets in: any project of the customer (${ORG}) [organization]`,
    `  who gets in: anyone who can push a line to the project (${PROJECT}) [repository]`,
    `  who gets in: runs whose line or stage fits a pattern (${PROJECT}) [run-patterns]`,
    '  pattern: whoever can push may give a line such a name',
    `  who gets in: exactly these runs (${PROJECT}) [exact-runs]`,
    '  any ref: a stage is named without a line',
  ]);
  expect(await command(folder, ['list', '--fail-on-scope', 'repository', '.'])).toMatchObject({ code: 1, err: expect.stringContaining(`anyone of the project (${PROJECT})`) });
});
