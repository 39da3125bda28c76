// Loaded once in each process that runs tests: TypeScript is read by tsx, which also finds the package under its own name in `src`.
// Not through NODE_OPTIONS, which the processes that tests start would inherit.
import { fileURLToPath } from 'node:url';

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../tsconfig.dev.json', import.meta.url));
const { register: registerRequire } = await import('tsx/cjs/api');
const { register: registerImport } = await import('tsx/esm/api');
registerRequire();
registerImport();
delete process.env.TSX_TSCONFIG_PATH;
