import { Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './read-text';
import { folderTooLarge } from '../internal/catalogue/cli';

/** Entries that are looked at below one folder, and levels of folders. */
const MAX_ENTRIES = 100_000;
const MAX_DEPTH = 32;

const MAY_BE_ARTIFACT = /\.(?:json|ya?ml|template)$/i;
/** What engines write beside their templates. */
const BESIDE = /^(?:manifest|tree|package|package-lock|cdktf|cdk|cdk\.context|tsconfig)\.json$|\.(?:assets|metadata)\.json$/;
/** Copies of code and files that are deployed, which may hold templates of others. */
const LEFT_OUT = /^(?:\..*|node_modules|asset\..*|assets)$/;

/**
 * The files below a folder that may be artifacts, sorted. Links are not followed but to files: a folder ends where it seems to, and a loop
 * is none.
 */
export function walk(folder: string, shown: string): string[] {
  const found: string[] = [];
  let entries = 0;
  const visit = (below: string, depth: number): void => {
    if (depth > MAX_DEPTH) throw folderTooLarge(shown, `${MAX_DEPTH} levels`);
    for (const entry of sorted(join(folder, below), join(shown, below))) {
      entries += 1;
      if (entries > MAX_ENTRIES) throw folderTooLarge(shown, `${MAX_ENTRIES} files and folders`);
      const path = join(below, entry.name);
      if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) visit(path, depth + 1);
      if (mayBeArtifact(entry.name) && isFile(entry, join(folder, path), join(shown, path))) found.push(path);
    }
  };
  visit('', 1);
  return found;
}

function sorted(folder: string, shown: string): Dirent[] {
  const entries = attempt(shown, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((one, other) => one.name < other.name ? -1 : 1);
}

function mayBeArtifact(name: string): boolean {
  return !name.startsWith('.') && MAY_BE_ARTIFACT.test(name) && !BESIDE.test(name);
}

function isFile(entry: Dirent, path: string, shown: string): boolean {
  return entry.isSymbolicLink() ? attempt(shown, () => statSync(path)).isFile() : entry.isFile();
}
