import { relative, resolve } from 'node:path';

/** One text for a file, however it is written: from the working folder, with slashes. */
export const fileKey = (cwd: string, file: string): string => relative(cwd, resolve(cwd, file)).replaceAll('\\', '/');

/** Whether a file is one of some files and folders, or lies below one. */
export function isBelow(cwd: string, names: readonly string[], file: string): boolean {
  const key = fileKey(cwd, file);
  return names.map((name) => fileKey(cwd, name)).some((name) => name === '' ? !key.startsWith('../') : key === name || key.startsWith(`${name}/`));
}
