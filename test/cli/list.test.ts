import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { CLAIMS, command, folderWith, OPEN, template } from './fixture';

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/schema/listing.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const HOST = 'token.actions.githubusercontent.com';
/** A role whose condition on the subject is a pattern. */
function like(name: string, sub: string) {
  return JSON.parse(JSON.stringify(template(name, sub)).replace(`"${HOST}:sub":"${sub}"`, '"x":"x"').replace(',"x":"x"}}', `},"StringLike":{"${HOST}:sub":"${sub}"}}`)) as unknown;
}
const foreign = JSON.parse(JSON.stringify(template('foreign', 'organization:acme:project:web:workspace:shop:run_phase:apply')).replaceAll(HOST, 'app.terraform.io')) as unknown;
const folder = folderWith({
  'out/exact.template.json': template('exact', CLAIMS.sub),
  'out/repository.template.json': like('repository', 'repo:acme@1/shop@2:*'),
  'out/patterns.template.json': like('patterns', 'repo:acme@1/shop@2:ref:refs/heads/preview/*'),
  'out/classic.template.json': template('classic', 'repo:acme/shop:environment:prod'),
  'out/nobody.template.json': template('nobody', 'no-subject-of-github'),
  'out/organization.template.json': like('organization', 'repo:acme@1/*'),
  'out/platform.template.json': like('platform', 'repo:*'),
  'out/open.template.json': OPEN,
  'out/foreign.template.json': foreign,
});
const list = (...argv: string[]) => command(folder, ['list', ...argv]);

test('each identity in a row, the widest first, then what lets in whom', async () => {
  const { code, out, err } = await list('out');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatchSnapshot();
});

interface Admits { scope: string; of: string; anyRef?: boolean; reRegistrable?: boolean; words: string[] }
interface Printed { identities: { identity: string; issuers?: string[]; tooWide?: boolean; admits: Admits }[] }

async function printed(...argv: string[]): Promise<Printed['identities']> {
  const { out } = await list('--format', 'json', ...argv);
  const answer: unknown = JSON.parse(out);
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  return (answer as Printed).identities;
}

test('JSON follows its schema, in the order of the files', async () => {
  expect((await printed('out')).map(({ identity, admits: { scope } }) => [identity, scope])).toEqual([
    ['classic', 'exact-runs'], ['exact', 'exact-runs'], ['foreign', 'unknown'], ['nobody', 'nobody'], ['open', 'unknown'], ['organization', 'organization'],
    ['patterns', 'run-patterns'], ['platform', 'platform'], ['repository', 'repository'],
  ]);
});

test('a classic subject: in one line of the text, and in JSON, that its names can be registered again; an id closes that', async () => {
  const lineOf = async (name: string) => (await list('--identity', name, 'out')).out.split('\n').filter((line) => line.includes('names: re-registrable'));
  expect([await lineOf('classic'), await lineOf('exact')]).toEqual([[expect.stringContaining('whoever registers the name gets in')], []]);
  const [{ admits: classic }, { admits: exact }] = await printed('--identity', 'classic', '--identity', 'exact', 'out');
  expect([classic, exact]).toMatchObject([{ reRegistrable: true, anyRef: true }, { reRegistrable: false }]);
});

test('who lets nobody in has no ways in', async () => {
  const [{ admits }] = await printed('--identity', 'nobody', 'out');
  expect(admits).toEqual({ scope: 'nobody', of: 'no token', words: [] });
});

test('of an issuer whose tokens are not modelled the scope is not known, with the reason, and the issuer is', async () => {
  const [{ admits, issuers }] = await printed('out/foreign.template.json');
  expect({ admits, issuers }).toMatchObject({ admits: { scope: 'unknown', of: expect.stringContaining('app.terraform.io') }, issuers: ['https://app.terraform.io'] });
});

describe('--fail-on-scope', () => {
  const failing: Record<string, string[]> = {
    platform: ['foreign', 'open', 'platform'],
    organization: ['foreign', 'open', 'organization', 'platform'],
    repository: ['foreign', 'open', 'organization', 'platform', 'repository'],
    patterns: ['foreign', 'open', 'organization', 'patterns', 'platform', 'repository'],
  };

  test.each(Object.entries(failing))('%s: those that are as wide fail, and so does what is not known', async (scope, names) => {
    const { code, err } = await list('--fail-on-scope', scope, 'out');
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line !== '').map((line) => /: aws (\w+),/.exec(line)?.[1])).toEqual(names);
    expect((await printed('--fail-on-scope', scope, 'out')).filter(({ tooWide }) => tooWide).map(({ identity }) => identity)).toEqual(names);
  });

  test.each([['platform', 'organization'], ['organization', 'repository'], ['repository', 'patterns'], ['patterns', 'exact'], ['patterns', 'classic'], ['patterns', 'nobody']])('%s: %s passes', async (scope, name) => {
    expect(await list('--fail-on-scope', scope, '--identity', name, 'out')).toMatchObject({ code: 0, err: '' });
  });

  test.each(['unknown', 'exact-runs', 'run-patterns', 'everybody'])('%s is no scope to fail on', async (scope) => {
    expect(await list('--fail-on-scope', scope, 'out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Allowed choices') });
  });

  test('the list is printed whether it fails or not', async () => expect((await list('--fail-on-scope', 'platform', 'out')).out).toBe((await list('out')).out));
});

test('a file that may hold trust and cannot be read fails, too, unless somebody allows it', async () => {
  const broken = folderWith({ 'a.template.json': template('exact', CLAIMS.sub), 'b.template.json': '{ "Resources": ' });
  const asked = (...argv: string[]) => command(broken, ['list', ...argv, '.']);
  expect(await asked('--fail-on-scope', 'platform')).toMatchObject({ code: 2, err: expect.stringContaining('b.template.json') });
  expect(await asked('--fail-on-scope', 'platform', '--allow-unreadable')).toMatchObject({ code: 0, err: '' });
  expect(await asked()).toMatchObject({ code: 0, err: '', out: expect.stringContaining('not usable, so not in the answer') });
});

test('of many identities those that are narrow are told on request alone', async () => {
  const many = folderWith({ ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s${index}.template.json`, template(`role-${index}`, CLAIMS.sub)])), 'wide.template.json': like('wide', 'repo:*') });
  const { out } = await command(many, ['list', '.']);
  expect(out.match(/^ {2}who gets in/gm)).toHaveLength(1);
  expect(out).toContain('and 30 more that let in exactly some runs, or nobody: --full tells which');
  expect((await command(many, ['list', '--full', '.'])).out.match(/^ {2}who gets in/gm)).toHaveLength(31);
});

test('names of files and roles do not reach the terminal', async () => {
  const hostile = folderWith({ 'a.template.json': template('\u001b[2Jrole', 'repo:acme/\u001b[31mshop:*') });
  for (const format of ['text', 'json']) expect((await command(hostile, ['list', '--format', format, '.'])).out).not.toContain('\u001b');
});

test('files that hold nobody are an error', async () => {
  const empty = folderWith({ 'App.template.json': { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } } });
  expect(await command(empty, ['list', '--fail-on-scope', 'platform', '.'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[no-identity-found]') });
});
