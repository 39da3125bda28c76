import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIMS, command, folderWith, stream, template } from './fixture';
import { readStream, readText } from '../../src/cli/read-text';
import { walk } from '../../src/cli/walk';

const ROLE = template('deploy', CLAIMS.sub);
const decide = (folder: string, ...argv: string[]) => command(folder, ['decide', '--token', 'token.json', ...argv]);
const accepted = (out: string) => [...out.matchAll(/^accept {4}(\w+) +(\S+) +(\S+)$/gm)].map(([, , , file]) => file);
/** The files that an answer lists as not usable, each with its error. */
const unusable = (out: string) => [...(out.split('not usable, so not in the answer:\n')[1] ?? '').matchAll(/^ {2}(.+?): .* \[([\w-]+)\]/gm)].map(([, file, code]) => `${file} ${code}`);

describe('folders', () => {
  test('templates of both engines, at any level, in a fixed order', async () => {
    const folder = folderWith({
      'token.json': CLAIMS, 'cdk.out/b.template.json': ROLE, 'cdk.out/a.template.json': ROLE, 'cdk.out/assembly-Prod/c.template.json': ROLE,
    });
    expect(accepted((await decide(folder, 'cdk.out')).out)).toEqual(['cdk.out/a.template.json', 'cdk.out/assembly-Prod/c.template.json', 'cdk.out/b.template.json']);
  });

  test('code, files that are deployed, and hidden names are left out', async () => {
    const hash = '0123456789abcdef'.repeat(4);
    const elsewhere = [
      '.hidden.json', 'node_modules/x/x.template.json', `asset.${hash}/x.template.json`, `bundling-temp-${hash}/x.json`, '.git/x.template.json', '.terraform/x.tf.json',
      'stacks/a/assets/x/x.template.json',
    ];
    const others = Object.fromEntries(elsewhere.map((path) => [`out/${path}`, ROLE]));
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE, 'out/stacks/a/cdk.tf.json': { terraform: {} }, 'out/readme.md': '# ...', ...others });
    const { out, code } = await decide(folder, 'out');
    expect(accepted(out)).toEqual(['out/a.template.json']);
    expect({ code, left: /not (?:read|usable)/.test(out) }).toEqual({ code: 0, left: false });
  });

  test('a template is found under any name, and in a folder of any name', async () => {
    const names = ['manifest.json', 'tree.json', 'a.assets.json', 'a.metadata.json', 'package.json', 'cdk.json', 'assets/x.json', 'asset.1/x.json'];
    const folder = folderWith({ 'token.json': CLAIMS, ...Object.fromEntries(names.map((name) => [`out/${name}`, ROLE])) });
    expect(accepted((await decide(folder, 'out')).out).sort()).toEqual(names.map((name) => `out/${name}`).sort());
  });

  test('other files are tried, and named where they are no artifacts', async () => {
    const others = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`out/notes${number}.json`, { number }]));
    const folder = folderWith({ 'token.json': CLAIMS, 'out/stack.json': ROLE, ...others });
    const { out } = await decide(folder, 'out');
    expect(accepted(out)).toEqual(['out/stack.json']);
    expect(out).toMatch(/not read: out\/notes1.json, .*, out\/notes5.json and 2 more\n$/);
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

  test('a link to nothing is listed', async () => {
    const folder = folderWith({ 'token.json': CLAIMS, 'out/a.template.json': ROLE });
    symlinkSync('nowhere', join(folder, 'out', 'b.template.json'));
    const { code, out } = await decide(folder, 'out');
    expect({ code, accepted: accepted(out), listed: unusable(out) }).toEqual({ code: 0, accepted: ['out/a.template.json'], listed: ['out/b.template.json file-unreadable'] });
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
    expect(walk(deep(32), 'out')).toMatchObject([{ path: expect.stringMatching(/a\.template\.json$/) }]);
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
    ['missing.json', 'file-unreadable'], ['token.json/x', 'file-unreadable'], ['binary.json', 'file-not-text'], ['other.json', 'unknown-artifact'],
    ['broken.json', 'not-json'], ['empty.json', 'unknown-artifact'], ['\u001b[2J', 'file-unreadable'],
  ])('%j alone is an error that names it', async (file, problem) => {
    const ended = await decide(folder, file);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`[${problem}]`) });
    expect(ended.err).toContain(JSON.stringify(file));
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
