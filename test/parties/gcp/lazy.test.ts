import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Modules of the CEL engine that a program has loaded at its end. */
function loadedBy(program: string): number {
  const count = 'console.log(Object.keys(require.cache).filter((file) => file.includes(\'@bufbuild\')).length)';
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', `${program}; ${count}`], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  return Number(stdout);
}

test('the CEL engine is loaded by the first decision, not before', () => {
  expect(loadedBy('require(\'./src/parties/gcp\')')).toBe(0);
  expect(loadedBy('require(\'./src/parties/gcp/cel/engine\').compileCel(\'true\', [])')).toBeGreaterThan(0);
});
