import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CLAIMS, folderWith, jwt, template } from './fixture';

// The real process: what a shell sees of it.
const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'src/cli/main.ts');
const folder = folderWith({ 'token.jwt': jwt(CLAIMS), 'a.template.json': template('deploy', CLAIMS.sub) });

interface Ended { code: number | null; out: string; err: string }

function start(argv: string[], { input = '', stopReading = false } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', require.resolve('tsx'), MAIN, ...argv], {
    cwd: folder, env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.dev.json') },
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stderr.on('data', (chunk: Buffer) => { ended.err += chunk.toString(); });
  if (stopReading) child.stdout.destroy();
  else child.stdout.on('data', (chunk: Buffer) => { ended.out += chunk.toString(); });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

test('an answer, from standard input to standard output', async () => {
  const { code, out, err } = await start(['decide', '--token', '-', '--expect', 'deny', 'a.template.json'], { input: `Bearer ${jwt(CLAIMS)}\n` });
  expect(out).toMatch(/^accept {4}aws {4}deploy {4}a\.template\.json$/m);
  expect({ code, err }).toEqual({ code: 1, err: 'expected deny, got accept: aws deploy\n' });
}, 30_000);

test('an error, on standard error alone', async () => {
  const { code, out, err } = await start(['decide', '--token', 'token.jwt', 'missing.json']);
  expect(err).toContain('"missing.json" cannot be read [file-unreadable]');
  expect({ code, out }).toEqual({ code: 2, out: '' });
}, 30_000);

test('a reader that has seen enough is no error', async () => {
  const { code, err } = await start(['decide', '--format', 'json', '--token', 'token.jwt', 'a.template.json'], { stopReading: true });
  expect({ code, err }).toEqual({ code: 0, err: '' });
}, 30_000);
