// The checks of `npm test`, side by side: jest on every core, and beside it types, import direction and lint, one after the other.
//   node build-tools/check.js               everything
//   node build-tools/check.js claims cli    tests of these rooms, types, and lint of their files
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const rooms = process.argv.slice(2);
const bin = (name) => path.join(__dirname, '..', 'node_modules', '.bin', name);
const there = (folder) => fs.existsSync(path.join(__dirname, '..', folder));
const { steps: [{ execArgs: lint }], env } = require('../.projen/tasks.json').tasks.eslint;

/** Runs a command; its output is shown as it comes, or kept until it has ended. */
function run(name, [command, ...args], shown) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const child = spawn(bin(command), args, { stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'], env: { ...process.env, ...env } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => resolve({ name, ok: code === 0, seconds: Number((process.hrtime.bigint() - start) / 1_000_000n) / 1000, output: Buffer.concat(output).toString() }));
  });
}

function jest() {
  const paths = rooms.flatMap((room) => [`test/${room}`, `test/negatives/${room.split('/').at(-1)}.test.ts`]).filter(there);
  if (rooms.some((room) => !there(`test/${room}`))) throw new Error(`no such room of tests: ${rooms.filter((room) => !there(`test/${room}`)).join(', ')}`);
  return run('tests', ['jest', '--ci', ...paths], true);
}

async function beside() {
  const files = rooms.flatMap((room) => [`src/${room}`, `test/${room}`]).filter(there);
  const options = lint.slice(1, lint.indexOf('$@'));
  const checks = [
    ['types', ['tsc', '-p', 'tsconfig.dev.json']],
    ['import direction', ['depcruise', '--config', '.dependency-cruiser.json', ...(rooms.length > 0 ? ['src'] : ['src', 'test', 'examples', 'bench', 'projenrc'])]],
    ['lint', rooms.length > 0 ? ['eslint', ...options, ...files] : ['eslint', ...options, ...lint.slice(lint.indexOf('$@') + 1)]],
  ];
  const results = [];
  for (const [name, command] of checks) results.push(await run(name, command, false));
  return results;
}

async function main() {
  const [tests, others] = await Promise.all([jest(), beside()]);
  const results = [tests, ...others];
  for (const { name, ok, output } of results) if (!ok && output) console.log(`\n--- ${name}\n${output.trimEnd()}`);
  console.log(`\n${results.map(({ name, ok, seconds }) => `${ok ? 'ok  ' : 'FAIL'} ${seconds.toFixed(0).padStart(4)} s  ${name}`).join('\n')}`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
