import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { azure, CLAIMS, command, folderWith, stream, template } from './fixture';

const folder = folderWith({
  'token.json': CLAIMS,
  'far.template.json': template('far', 'repo:other@7/thing@8:environment:prod'),
  'near.template.json': template('near', 'repo:acme@1/shop@2:environment:prod'),
  'same.template.json': template('same', CLAIMS.sub),
  'cdk.tf.json': azure('azure', 'repo:other@7/thing@8:environment:prod'),
});
const explain = (...argv: string[]) => command(folder, ['explain', '--token', 'token.json', ...argv]);
const headings = (out: string) => [...out.matchAll(/^deny: (.*)$/gm)].map(([, identity]) => identity);

test('the nearest identities first', async () => {
  const { code, out } = await explain('cdk.tf.json', 'far.template.json', 'near.template.json');
  expect(headings(out)).toEqual(['aws near', 'aws far', 'azure azure']);
  expect(code).toBe(0);
});

test('as many as are asked for, and those that admit the token always', async () => {
  const { out } = await explain('--nearest', '1', '.');
  expect(headings(out)).toHaveLength(1);
  expect(out).toMatch(/^accept {4}aws {4}same/m);
});

test('with known causes', async () => {
  const { out } = await explain('near.template.json');
  expect(out).toContain('known cause: the trust names the environment "prod", and the job has none [environment-or-ref]');
});

test.each(['0', '-1', 'x', '1.5'])('--nearest %s is no number of identities', async (count) => {
  expect(await explain('--nearest', count, '.')).toMatchObject({ code: 2, out: '' });
});

describe('a message of the cloud', () => {
  const NO_SUBJECT = "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:acme@1/shop@2:ref:refs/heads/main'. "
    + 'Please note that the matching is done using a case-sensitive comparison. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';

  test('of Azure is enough, and what it does not name is said to be taken from the files', async () => {
    const { code, out, err } = await command(folder, ['explain', '--message', NO_SUBJECT, '.']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchSnapshot();
  });

  test('beside a token that the files admit: what is deployed differs', async () => {
    const { out } = await explain('--message', 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity', 'same.template.json');
    expect(out).toMatchSnapshot();
  });

  test('from standard input', async () => {
    const { code, out } = await command(folder, ['explain', '--message', '-', 'cdk.tf.json'], { stdin: stream(NO_SUBJECT) });
    expect(code).toBe(0);
    expect(out).toContain('[azure-subject]');
  });

  test('that is of no cloud takes nothing from the token', async () => {
    const { code, out } = await explain('--message', 'Segmentation fault', 'near.template.json');
    expect(code).toBe(0);
    expect(out).toContain('The message is none that is known here, and the token is explained without it: "Segmentation fault"');
    expect(out).toContain('[environment-or-ref]');
  });

  test.each<[string, string[], string]>([
    ['that is of no cloud', ['--message', 'Segmentation fault'], 'unknown-cloud-message'],
    ['of 10 MB', ['--token', 'token.json', '--message', 'A'.repeat(10_000_000)], 'cloud-message-too-large'],
    ['that names nothing of the token, alone', ['--message', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'], 'message-without-token'],
    ['of another cloud than is asked about', ['--message', NO_SUBJECT, '--party', 'aws'], 'message-of-other-party'],
    ['that is missing, and the token too', [], 'nothing-to-explain'],
  ])('%s', async (_, argv, error) => {
    expect(await command(folder, ['explain', ...argv, '.'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`[${error}]`) });
  });
});

describe('--format json', () => {
  const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/schema/explanation.json'), 'utf8')) as object;
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  test.each<[string, string[]]>([
    ['a token', ['--token', 'token.json']],
    ['a token and a message', ['--token', 'token.json', '--message', 'Not authorized to perform sts:AssumeRoleWithWebIdentity']],
    ['a token and a message that is not known', ['--token', 'token.json', '--message', 'Segmentation\u0007 fault']],
    ['a message alone', ['--message', "AADSTS700213: No matching federated identity record found for presented assertion subject 'a\u0007b'. "]],
  ])('follows its schema: %s', async (_, argv) => {
    const { out } = await command(folder, ['explain', ...argv, '--format', 'json', '.']);
    expect(out).not.toContain('\u0007');
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
  });
});
