import { Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, headOf } from './read-text';
import { beginsTrust, hasNoEnding, isPassedOver, mayHoldTrust } from '../artifacts';
import { folderTooLarge } from '../internal/catalogue/cli';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../internal/errors';

/** Entries that are looked at below one folder, and levels of folders. */
const MAX_ENTRIES = 100_000;
const MAX_DEPTH = 32;

/** What a walk meets, in order: a file that may hold trust, or a folder that cannot be read. */
export interface Met {
  /** From the folder on. */
  readonly path: string;
  /** @default - it is a file, or a link to whatever */
  readonly error?: TrustedWorkflowError;
}

/**
 * The files below a folder that may be artifacts, sorted. Links are not followed but to files: a folder ends where it seems to, and a loop
 * is none. Throws for a folder that cannot be read itself, and for one that goes on and on.
 */
export function walk(folder: string, shown: string): Met[] {
  const found: Met[] = [];
  let entries = 0;
  const visit = (below: string, depth: number): void => {
    if (depth > MAX_DEPTH) throw folderTooLarge(shown, `${MAX_DEPTH} levels`);
    const inFolder = sorted(join(folder, below), join(shown, below));
    const names = inFolder.map(({ name }) => name);
    for (const entry of inFolder) {
      entries += 1;
      if (entries > MAX_ENTRIES) throw folderTooLarge(shown, `${MAX_ENTRIES} files and folders`);
      const path = join(below, entry.name);
      if (entry.isDirectory() && !isPassedOver(entry.name, names)) step(found, path, () => visit(path, depth + 1));
      if (isWanted(entry, join(folder, path))) found.push({ path });
    }
  };
  visit('', 1);
  return found;
}

/** By its name, or else by its beginning. What cannot be looked at may hold trust: reading it says so. */
function isWanted(entry: Dirent, path: string): boolean {
  if (!entry.isFile() && !entry.isSymbolicLink()) return false;
  return mayHoldTrust(entry.name) || (hasNoEnding(entry.name) && entry.isFile() && beginsTrust(headOf(path)));
}

/** One folder takes nothing from the others, unless there are too many of them. */
function step(found: Met[], path: string, visit: () => void): void {
  try {
    visit();
  } catch (error) {
    if (!isTrustedWorkflowError(error) || error.code === 'folder-too-large') throw error;
    found.push({ path, error });
  }
}

function sorted(folder: string, shown: string): Dirent[] {
  const entries = attempt(shown, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((one, other) => one.name < other.name ? -1 : 1);
}
