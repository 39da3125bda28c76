import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const PROGRAMS = join(__dirname, 'programs');

/**
 * Compiles the programs beside `lib`, so that they find the package under its own name, as it is published: measuring through a loader of
 * TypeScript would measure the loader.
 */
export function compilePrograms(root: string): string {
  const folder = join(root, 'bench.out');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  for (const file of readdirSync(PROGRAMS)) {
    const { outputText } = transpileModule(readFileSync(join(PROGRAMS, file), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), outputText);
  }
  return folder;
}
