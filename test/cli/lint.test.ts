import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { azure, CLAIMS, command, folderWith, OPEN, template } from './fixture';
import { jsonPlaces } from '../../src/cli/lint/json-places';

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/schema/findings.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const pretty = (value: unknown) => JSON.stringify(value, undefined, 2);
const folder = folderWith({
  'out/dead.template.json': pretty(template('dead', 'repo:acme@1/shop@2:ref:refs/heads/*')),
  'out/exact.template.json': pretty(template('exact', CLAIMS.sub)),
  'out/open.template.json': pretty(OPEN),
  'out/names.tf.json': pretty(azure('names', 'repo:acme/shop:environment:prod')),
});
const lint = (...argv: string[]) => command(folder, ['lint', ...argv]);

test('each finding with its line, then how many there are', async () => {
  const { code, out, err } = await lint('out');
  expect({ code, err }).toEqual({ code: 1, err: 'expected nothing as bad as error, got 2 errors, 0 warnings, 0 notes\n' });
  expect(out).toMatchSnapshot();
});

interface Printed { findings: { rule: string; line?: number; column?: number; pointer: string; witness?: object }[]; identities: number }
async function printed(...argv: string[]): Promise<Printed> {
  const answer: unknown = JSON.parse((await lint('--format', 'json', ...argv)).out);
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  return answer as Printed;
}

test('JSON follows its schema, sorted by file, place and severity', async () => {
  const { findings, identities } = await printed('out');
  expect(identities).toBe(4);
  expect(findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['admits-nobody', 3, 5], ['wildcard-as-text', 3, 5], ['started-by-others', 3, 5], ['name-without-id', 4, 7], ['classic-subject', 4, 7], ['environment-on-any-ref', 4, 7],
    ['undecided', 3, 5],
  ]);
});

test.each([['exact', 'error', 0], ['exact', 'note', 1], ['names', 'error', 0], ['names', 'warning', 1], ['open', 'warning', 0], ['open', 'note', 1], ['dead', 'note', 1]])(
  '%s, --fail-on %s: %s', async (identity, severity, code) => expect(await lint('--identity', identity, '--fail-on', severity, 'out')).toMatchObject({ code }));

test('what is no severity, and nobody to judge, are not usable', async () => {
  expect(await lint('--fail-on', 'fatal', 'out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Allowed choices') });
  expect(await lint('--identity', 'nobody-of-that-name', 'out')).toMatchObject({ code: 2, out: '' });
});

test('a file that may hold trust and cannot be read fails, unless somebody allows it', async () => {
  const broken = folderWith({ 'a.template.json': template('exact', CLAIMS.sub), 'b.template.json': '{ "Resources": ' });
  expect(await command(broken, ['lint', '.'])).toMatchObject({ code: 2, err: expect.stringContaining('b.template.json') });
  expect(await command(broken, ['lint', '--allow-unreadable', '.'])).toMatchObject({ code: 0, err: '' });
});

test('a file of one line is shown around the place, and nothing of it steers a terminal', async () => {
  const hostile = folderWith({ 'a.template.json': `{"Description":"${'x'.repeat(500)}\\u001b[2J",${JSON.stringify(template('\u001b[2Jrole', 'repo:acme/\u001b[31mshop:*')).slice(1)}` });
  const { out } = await command(hostile, ['lint', '.']);
  expect(out).not.toContain('\u001b');
  expect(Math.max(...out.split('\n').filter((line) => line.includes(' | ')).map((line) => line.length))).toBeLessThan(140);
});

test.each([
  ['{"a":{"b":[1,{"c":2}]}}', '/a/b/1/c', '"c"'],
  ['{"a":[["x"],"y"]}', '/a/1', '"y"'],
  ['{"a/b":{"~":"}"},"z":1}', '/a~1b/~0', '"~"'],
  ['{"\\u0061":"\\"{", "b" : null}', '/b', '"b"'],
])('%s has %s at %s', (text, pointer, shown) => {
  const place = jsonPlaces(text, new Set([pointer])).get(pointer);
  expect(place && text.slice(place.start, place.end)).toBe(shown);
});

test.each(['', '{', '{"a"', '[', '[1,', '[}', '{"a":}', '"', '{"a":"\\'])('%j has no such place, and an end', (text) => expect([...jsonPlaces(text, new Set(['/x']))]).toEqual([]));

test('keys that the files make are found, and are no part of a selection of identities', async () => {
  const Other = template('other', CLAIMS.sub).Resources.Role;
  const withKey = folderWith({ 'key.template.json': pretty(template('exact', CLAIMS.sub, { Other, Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'ci' } } })) });
  const rules = async (...argv: string[]) => {
    const { findings } = JSON.parse((await command(withKey, ['lint', '--format', 'json', ...argv, 'key.template.json'])).out) as Printed;
    return findings.map(({ rule, pointer }) => [rule, pointer]).filter(([rule]) => rule === 'static-key');
  };
  expect(await rules()).toEqual([['static-key', '/Resources/Key']]);
  expect(await rules('--identity', 'exact')).toEqual([]);
});
