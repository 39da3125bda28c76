import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { azure, CLAIMS, command, folderWith, jwt, OPEN, template } from './fixture';
import { Explanation } from '../../src/trust';

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/schema/decisions.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const folder = folderWith({
  'token.json': CLAIMS,
  'token.jwt': jwt({ ...CLAIMS, aud: ['a', 'b'], sub: undefined }),
  'out/a.template.json': template('deploy', CLAIMS.sub),
  'out/b.template.json': template('other', 'repo:acme@1/shop@2:ref:refs/heads/release'),
  'out/cdk.tf.json': azure('deploy', CLAIMS.sub),
  'out/open.template.json': OPEN,
  'out/notes.json': { no: 'artifact' },
});
const decide = async (...argv: string[]) => command(folder, ['decide', '--format', 'json', '--token', 'token.json', ...argv]);

/** The single comparisons. */
const leaves = (reasons: Explanation[]): Explanation[] => reasons.flatMap((reason) => reason.children ? leaves(reason.children) : [reason]);

interface Printed {
  token: Record<string, unknown>;
  decisions: { identity: string; party: string; decision: string; source: string; reasons: Explanation[] }[];
  skipped: string[];
}

function checked(out: string): Printed {
  const printed: unknown = JSON.parse(out);
  validate(printed);
  expect(validate.errors ?? []).toEqual([]);
  return printed as Printed;
}

test('follows its schema, for each verdict', async () => {
  const { code, out, err } = await decide('out');
  const { decisions, skipped, token } = checked(out);
  expect(decisions.map(({ identity, party, decision, source }) => [identity, party, decision, source.split('#')[0]])).toEqual([
    ['deploy', 'aws', 'accept', 'out/a.template.json'],
    ['other', 'aws', 'deny', 'out/b.template.json'],
    ['deploy', 'azure', 'deny', 'out/cdk.tf.json'],
    ['open', 'aws', 'unknown', 'out/open.template.json'],
  ]);
  expect(token).toEqual({ form: 'claims', notChecked: ['signature', 'expiry'], ...CLAIMS });
  expect(skipped).toEqual(['out/notes.json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('its leaves name key, operator, expected and got', async () => {
  const { out } = await decide('out/b.template.json');
  expect(leaves(checked(out).decisions[0].reasons).filter(({ verdict }) => verdict === 'deny')).toEqual([expect.objectContaining({
    key: 'token.actions.githubusercontent.com:sub', operator: 'StringEquals', expected: 'repo:acme@1/shop@2:ref:refs/heads/release', got: CLAIMS.sub,
  })]);
});

test('known causes have an id', async () => {
  const { out } = await decide('out/cdk.tf.json');
  expect(checked(out).decisions[0]).toMatchObject({ causes: [{ id: 'audience', text: expect.any(String), remedy: expect.any(String) }] });
});

test('the token is not repeated, but for what says which one it was', async () => {
  const { out } = await command(folder, ['decide', '--format', 'json', '--token', 'token.jwt', 'out']);
  expect(checked(out).token).toEqual({ form: 'jwt', notChecked: ['signature', 'expiry'], iss: CLAIMS.iss, aud: ['a', 'b'] });
  for (const segment of jwt(CLAIMS).split('.')) expect(out).not.toContain(segment);
});

test('an expectation that does not hold changes the exit code, not the answer', async () => {
  const missed = await decide('--expect', 'accept', 'out');
  expect(missed.code).toBe(1);
  expect(missed.out).toBe((await decide('out')).out);
});

test('errors are no JSON: nothing is printed but the message, on standard error', async () => {
  expect(await decide('missing')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[file-unreadable]') });
});

test('the schema refuses what is not documented', () => {
  const decision = { identity: 'x', party: 'aws', decision: 'accept', source: 'x', causes: [], reasons: [{ where: '', text: '', verdict: 'accept' }] };
  const answer = { token: { form: 'jwt', notChecked: [], iss: 'x' }, decisions: [decision], skipped: [], unusable: [] };
  expect(validate(answer)).toBe(true);
  for (const wrong of [{ decision: 'allow' }, { party: 'oci' }, { reasons: [] }, { extra: 1 }]) {
    expect(validate({ ...answer, decisions: [{ ...decision, ...wrong }] })).toBe(false);
  }
  expect(validate({ ...answer, decisions: [] })).toBe(false);
});
