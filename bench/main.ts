import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCHMARKS } from './benchmarks';
import { Programs } from './child';
import { compilePrograms } from './compile';
import { optionsFrom } from './options';
import { report } from './report';

const root = join(__dirname, '..');
const options = optionsFrom(process.argv.slice(2));
const chosen = BENCHMARKS.filter(({ name }) => options.only === undefined || name === options.only);
if (chosen.length === 0) throw new Error(`--only takes one of ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
if (!existsSync(join(root, 'lib', 'index.js'))) throw new Error('nothing to measure: run "npx projen compile" first');

const programs = new Programs(compilePrograms(root));
try {
  const text = report(chosen.flatMap((benchmark) => benchmark.run(programs, options)), options.rounds);
  process.stdout.write(text);
  if (options.write) writeFileSync(join(root, 'docs', 'performance.md'), text);
} finally {
  programs.clean();
}
