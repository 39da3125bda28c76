import { createRequire } from 'node:module';

// node load.js MODULE: milliseconds of a require, as a user's program has it.
const load = createRequire(__filename);
const start = performance.now();
load(process.argv[2]);
process.stdout.write(JSON.stringify({ load: performance.now() - start }));
