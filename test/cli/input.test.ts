import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIMS, command, folderWith, stream, template } from './fixture';
import { readStream, readText } from '../../src/cli/read-text';
import { walk } from '../../src/cli/walk';

const ROLE = template('deploy', CLAIMS.sub);
const decide = (folder: string, ...argv: string[]) => command(folder, ['decide', '--token', 'token.json', ...argv]);
const accepted = (out: string) => [...out.matchAll(/^accept {4}(\w+) +(\S+) +(\S+)$/gm)].map(([, , , file]) => file);

describe('folders', () => {
  test('templates of both engines, at any level, in a fixed order', async () => {
    const folder = folderWith({
      'token.json': CLAIMS, 'cdk.out/b.template.json': ROLE, 'cdk.out/a.template.json': ROLE, 'cdk.out/assembly-Prod/c.template.json': ROLE,
    });
    expect(accepted((await decide(folder, 'cdk.out')).out)).toEqual(['cdk.out/a.template.json', 'cdk.out/assembly-Prod/c.template.json', 'cdk.out/b.template.json']);
  });

  test('what engines write beside templates is left out, and so are code and assets', async () => {
    const beside = ['manifest.json', 'tree.json', 'a.assets.json', 'a.metadata.json', 'cdk.json', '.hidden.json', 'readme.md'];
    const elsewhere = ['node_modules/x/x.template.json', 'asset.12/x.template.json', 'assets/x.template.json', '.git/x.template.json', '.terraform/x.tf.json'];
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, ...Object.fromEntries([...beside, ...elsewhere].map((path) => [`out/${path}`, ROLE])) });
    const { out, code } = await decide(folder, 'out');
    expect(accepted(out)).toEqual(['out/a.template.json']);
    expect({ code, skipped: out.includes('not read') }).toEqual({ code: 0, skipped: false });
  });

  test('other files are tried, and named where they are no artifacts', async () => {
    const others = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`out/notes${number}.json`, { number }]));
    const folder = folderWith({ 'token.json': CLAIMS, 'out/stack.json': ROLE, ...others });
    const { out } = await decide(folder, 'out');
    expect(accepted(out)).toEqual(['out/stack.json']);
    expect(out).toMatch(/not read, of no known form: out\/notes1.json, .*, out\/notes5.json and 2 more\n$/);
  });

  test('a template that cannot be read is an error, not one that is skipped', async () => {
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, 'out/b.template.json': '{ "Resources": ' });
    expect(await decide(folder, 'out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('out/b.template.json') });
  });

  test.each([['nothing', {}], ['files of no known form', { 'out/x.json': {} }], ['files of another kind', { 'out/x.txt': ROLE }]])('a folder with %s is an error', async (_, files) => {
    const folder = folderWith({ 'token.json': CLAIMS, ...files });
    mkdirSync(join(folder, 'out'), { recursive: true });
    expect(await decide(folder, 'out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[folder-without-artifacts]') });
  });

  test('links in a circle end', async () => {
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE });
    symlinkSync('..', join(folder, 'out', 'loop'));
    symlinkSync('.', join(folder, 'out', 'self.json'));
    expect(accepted((await decide(folder, 'out')).out)).toEqual(['out/a.template.json']);
  });

  test('links to files are followed, and a file that is reached twice is read once', async () => {
    const folder = folderWith({ 'token.json': CLAIMS, 'elsewhere/a.template.json': ROLE });
    mkdirSync(join(folder, 'out'));
    for (const name of ['one', 'two']) symlinkSync('../elsewhere/a.template.json', join(folder, 'out', `${name}.template.json`));
    expect(accepted((await decide(folder, 'out', 'out/two.template.json', 'elsewhere')).out)).toEqual(['out/one.template.json']);
  });

  test('a link to nothing is an error', async () => {
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE });
    symlinkSync('nowhere', join(folder, 'out', 'b.template.json'));
    expect(await decide(folder, 'out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[file-unreadable]') });
  });

  test('a folder of 10,000 files is walked in no time', async () => {
    const others = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`out/${number}.txt`, '']));
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, ...others });
    const start = process.cpuUsage();
    expect(accepted((await decide(folder, 'out')).out)).toEqual(['out/a.template.json']);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  test('32 levels are walked, 33 are not', () => {
    const deep = (levels: number) => folderWith({ [`${'d/'.repeat(levels - 1)}a.template.json`]: ROLE });
    expect(walk(deep(32), 'out')).toHaveLength(1);
    expect(() => walk(deep(33), 'out')).toThrow('[folder-too-large]');
  });
});

describe('files', () => {
  const folder = folderWith({
    'token.json': CLAIMS,
    'a.template.json': ROLE,
    'binary.json': Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    'broken.json': '{ "Resources": ',
    'empty.json': '',
    'utf16.json': Buffer.from(`\ufeff${JSON.stringify(ROLE)}`, 'utf16le'),
    'bom.json': `\ufeff${JSON.stringify(ROLE)}`,
    'other.json': { some: 'thing' },
  });

  test.each([
    ['missing.json', '[file-unreadable]'], ['token.json/x', '[file-unreadable]'], ['binary.json', '[file-not-text]'], ['other.json', '[unknown-artifact]'],
    ['broken.json', 'broken.json'], ['empty.json', 'empty.json'], ['\u001b[2J', '\\u001b[2J'],
  ])('%j is an error that names it', async (file, message) => {
    const ended = await decide(folder, 'a.template.json', file);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
    expect(ended.err).not.toContain('\u001b');
  });

  test.each([['missing'], ['.'], ['binary.json'], ['a.template.json'], ['empty.json']])('%s is no token', async (token) => {
    const ended = await command(folder, ['decide', '--token', token, 'a.template.json']);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(JSON.stringify(token)) });
  });

  test('encodings that editors and shells write', async () => {
    expect(accepted((await decide(folder, 'utf16.json', 'bom.json')).out)).toEqual(['utf16.json', 'bom.json']);
  });

  test('a file that nobody may read is an error', () => {
    // Whoever runs the tests as root may read all of them; memory of the kernel is refused to everybody.
    expect(() => readText('/proc/self/mem', 'mem')).toThrow('[file-unreadable]');
  });

  test('a file at the limit is read, and one more byte is not', async () => {
    const path = join(folderWith({ exact: 'x'.repeat(100_000) }), 'exact');
    expect(readText(path, 'exact', 100_000)).toHaveLength(100_000);
    expect(() => readText(path, 'exact', 99_999)).toThrow('[file-too-large]');
    await expect(readStream(stream('x'.repeat(1000)), 'stdin', 1000)).resolves.toHaveLength(1000);
    await expect(readStream(stream('x'.repeat(1001)), 'stdin', 1000)).rejects.toThrow('[file-too-large]');
  });

  test('a file without an end is cut off', () => expect(() => readText('/dev/zero', 'zero', 1_000_000)).toThrow('[file-too-large]'));
});
