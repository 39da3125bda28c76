import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleAt } from './fixtures/modules';

const ROOT = join(__dirname, '..');
const { exports: subPaths } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, { default?: string }> };
const sourceOf = (file: string) => join(ROOT, file.replace('./lib/', 'src/').replace(/\.js$/, '.ts'));

/** What users import, and the module of `src` that it is. The kit is made of functions: its authors write TypeScript alone. */
const ENTRY_POINTS = Object.entries(subPaths).flatMap(([name, { default: file }]) => file === undefined || name === './issuer-kit' ? [] : [[name, sourceOf(file)]]);

const isClass = (value: unknown) => typeof value === 'function' && Function.prototype.toString.call(value).startsWith('class');
const isEnum = (value: unknown) => typeof value === 'object' && value !== null && Object.entries(value).every(([key, member]) => /^[A-Z][A-Z0-9_]*$/.test(key) && typeof member === 'string');

test.each(ENTRY_POINTS)('users get classes and enums, and none of the functions and constants behind them: %s', (_, file) => {
  const names = Object.entries(moduleAt<Record<string, unknown>>(file));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter(([, value]) => !isClass(value) && !isEnum(value)).map(([name]) => name)).toEqual([]);
});
