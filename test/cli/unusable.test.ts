import { azure, CLAIMS, command, folderWith, stream, template } from './fixture';

const ROLE = template('deploy', CLAIMS.sub);
const CUT = JSON.stringify(ROLE).slice(0, -3);
/** Files that may hold trust and cannot be read, each with the code of its error. */
const UNUSABLE: Record<string, [content: unknown, code: string]> = {
  'cut.template.json': [CUT, 'not-json'],
  'cut.json': ['{ "Resources": ', 'not-json'],
  'empty.json': ['', 'unknown-artifact'],
  'twice.json': ['{"Resources":{},"Resources":{}}', 'duplicate-key'],
  'binary.json': [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'file-not-text'],
  'main.tf': ['resource "aws_iam_role" "a" {\n}\n', 'artifact-not-converted'],
  'terraform.tfstate': [{ version: 4, lineage: 'x', serial: 1, resources: [] }, 'artifact-not-converted'],
  'page.json': [{ value: [], nextLink: 'https://graph.microsoft.com/next' }, 'incomplete-artifact'],
  'forgotten.json': [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' }] }, 'malformed-artifact'],
  'lower-case.json': [{ Statement: [{ Effect: 'Allow', Action: 's3:*', principal: '*' }] }, 'malformed-artifact'],
  'crossplane.yaml': ['kind: Role\nspec:\n  forProvider:\n    assumeRolePolicy: "{}"\n', 'unknown-artifact'],
  'unknown-section.json': [{ ...ROLE, Sections: {} }, 'unknown-artifact'],
  'merged.yaml': ['a: &a { b: c }\nResources:\n  Role:\n    <<: *a\n', 'not-yaml'],
  'commented.json': [`// generated\n${JSON.stringify(ROLE)}`, 'unknown-artifact'],
};
const files = Object.fromEntries(Object.entries(UNUSABLE).map(([name, [content]]) => [`out/${name}`, content]));
const names = Object.keys(UNUSABLE).sort();
const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, 'nothing/notes.txt': '', 'azure.tf.json': azure('deploy', CLAIMS.sub), ...files });

const decide = (...argv: string[]) => command(folder, ['decide', '--token', 'token.json', ...argv]);
const listed = (out: string) => (out.split('not usable, so not in the answer:\n')[1] ?? '').trimEnd().split('\n');

describe('one file takes nothing from the others', () => {
  test.each(names)('%s, beside a template: the template is answered, the file is listed', async (name) => {
    const { code, out, err } = await decide('out/a.template.json', `out/${name}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^accept {4}aws {4}deploy {4}out\/a\.template\.json$/m);
    expect(listed(out)).toEqual([expect.stringMatching(new RegExp(`^  out/${name}: .*\\[${UNUSABLE[name][1]}\\]`))]);
  });

  test('all of a folder are listed, in its order', async () => {
    const { code, out } = await decide('out');
    expect(listed(out).map((line) => line.trim().split(':')[0])).toEqual(names.map((name) => `out/${name}`));
    expect(code).toBe(0);
  });

  test('and where one command makes of it what is read, with that', async () => {
    expect(listed((await decide('out/a.template.json', 'out/main.tf')).out)).toEqual([expect.stringContaining('write: terraform plan -out')]);
  });

  test('standard input is one of them', async () => {
    const { code, out } = await command(folder, ['decide', '--token', 'token.json', 'out/a.template.json', '-'], { stdin: stream(CUT) });
    expect({ code, lines: listed(out) }).toEqual({ code: 0, lines: [expect.stringMatching(/^ {2}stdin: .*\[not-json\]$/)] });
  });

  test('in JSON, too', async () => {
    const { unusable } = JSON.parse((await decide('--format', 'json', 'out')).out) as { unusable: { file: string; code: string }[] };
    expect(unusable.map(({ file, code }) => [file, code])).toEqual(names.map((name) => [`out/${name}`, UNUSABLE[name][1]]));
  });

  test('explain and compare answer the rest as well', async () => {
    const explained = await command(folder, ['explain', '--token', 'token.json', 'out']);
    expect({ code: explained.code, lines: listed(explained.out).length }).toEqual({ code: 0, lines: names.length });
    const compared = await command(folder, ['compare', 'out', 'azure.tf.json']);
    expect({ code: compared.code, lines: listed(compared.out).length }).toEqual({ code: 0, lines: names.length });
  });
});

describe('--expect', () => {
  const expected = /^expected accept, not usable: out\/cut\.json: .*\[not-json\]$/m;

  test('does not hold where a file could not be read', async () => {
    const { code, out, err } = await decide('--expect', 'accept', 'out/a.template.json', 'out/cut.json');
    expect({ code, answered: out.includes('accept    aws') }).toEqual({ code: 2, answered: true });
    expect(err).toMatch(expected);
  });

  test('of a folder, either', async () => expect((await decide('--expect', 'accept', 'out')).code).toBe(2));

  test('nor does it in compare', async () => {
    const asked = ['compare', 'out/a.template.json', 'azure.tf.json', 'out/cut.json', '--across', '--expect', 'equivalent'];
    expect((await command(folder, asked)).code).toBe(2);
    expect((await command(folder, [...asked, '--allow-unreadable'])).code).toBe((await command(folder, asked.filter((one) => one !== 'out/cut.json'))).code);
  });

  test('--allow-unreadable leaves them out', async () => {
    expect(await decide('--expect', 'accept', '--allow-unreadable', 'out')).toMatchObject({ code: 0, err: '' });
    expect((await decide('--expect', 'deny', '--allow-unreadable', 'out')).code).toBe(1);
    expect((await decide('--expect', 'deny', 'out')).code).toBe(2);
  });

  test.each(['missing.json', 'nothing'])('but for what was named and is not there: %s', async (name) => {
    expect((await decide('out/a.template.json', name)).code).toBe(0);
    expect((await decide('--expect', 'accept', '--allow-unreadable', 'out/a.template.json', name)).code).toBe(2);
  });
});

describe('no answer', () => {
  test('one file alone ends with its own error, and names no call of the library', async () => {
    const { code, out, err } = await decide('out/cut.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/\[not-json\]/);
    expect(err).not.toMatch(/IdentitySet|TrustAssertions|readFileSync/);
  });

  test('several end with the list of them', async () => {
    const { code, err } = await decide('out/cut.json', 'missing.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^none of the files can be used \[no-usable-file\]\n {2}out\/cut\.json: .*\[not-json\]\n {2}missing\.json: .*\[file-unreadable\]$/m);
  });

  test('an identity that no file has may be in one that was not read', async () => {
    const { code, err } = await decide('--identity', 'other', 'out/a.template.json', 'out/cut.json');
    expect(code).toBe(2);
    expect(err).toMatch(/\[unknown-identity\]\n {2}not usable, so not searched:\n {2}out\/cut\.json: .*\[not-json\]$/m);
  });

  test('and so may all identities', async () => {
    const { err } = await command(folderWith({ 'token.json': CLAIMS, 'x.json': { Resources: {} }, 'cut.json': CUT }), ['decide', '--token', 'token.json', 'x.json', 'cut.json']);
    expect(err).toMatch(/\[no-identity-found\]\n {2}not usable, so not searched:\n {2}cut\.json: /);
  });
});
