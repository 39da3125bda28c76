import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandIo } from './io';
import { attempt, readStream, readText } from './read-text';
import { walk } from './walk';
import { folderTooLarge, folderWithoutArtifacts } from '../internal/catalogue/cli';
import { isTrustedWorkflowError } from '../internal/errors';
import { ArtifactFile, Estate } from '../simulate';

/** What stands for standard input, and how messages name it. */
export const STDIN = '-';
export const STDIN_NAME = 'stdin';

/** What one command reads in all, and of one folder. */
const MAX_CHARACTERS = 256 * 1024 * 1024;
/** Names that engines give to nothing but templates: one of these that cannot be read is an error, not a file of something else. */
const IS_TEMPLATE = /\.(?:template|tf)\.json$/;
/** Codes that say: this is something else. */
const OF_NO_KNOWN_FORM = ['unknown-artifact', 'not-json', 'not-yaml'];

/** The artifacts that some arguments name. */
export interface Artifacts {
  readonly files: ArtifactFile[];
  /** Files of folders that look like artifacts by name, and are none. */
  readonly skipped: string[];
}

/** Reads files, folders and standard input, each file once however often it is named. Throws for what cannot be read, and for folders without artifacts. */
export async function readArtifacts(names: readonly string[], io: CommandIo): Promise<Artifacts> {
  const collected = new Collected();
  for (const name of names) {
    if (name === STDIN) collected.files.push({ path: STDIN_NAME, content: await readStream(io.stdin, STDIN_NAME) });
    else if (isFolder(resolve(io.cwd, name), name)) readFolder(resolve(io.cwd, name), name, collected);
    else collected.read(resolve(io.cwd, name), name);
  }
  return collected;
}

class Collected implements Artifacts {
  public readonly files: ArtifactFile[] = [];
  public readonly skipped: string[] = [];
  private readonly known = new Set<string>();
  private characters = 0;

  /** Reads a file that was not read before, and says whether there is one at that path now. */
  public read(path: string, shown: string, take: (file: ArtifactFile) => boolean = () => true): boolean {
    const real = attempt(shown, () => realpathSync(path));
    if (this.known.has(real)) return true;
    const file = { path: shown.replaceAll('\\', '/'), content: readText(path, shown) };
    this.characters += file.content.length;
    if (this.characters > MAX_CHARACTERS) throw folderTooLarge(shown, `${MAX_CHARACTERS} characters in all files`);
    this.known.add(real);
    if (!take(file)) {
      this.skipped.push(file.path);
      return false;
    }
    this.files.push(file);
    return true;
  }
}

function isFolder(path: string, shown: string): boolean {
  return attempt(shown, () => statSync(path)).isDirectory();
}

function readFolder(folder: string, shown: string, collected: Collected): void {
  const skippedBefore = collected.skipped.length;
  const taken = walk(folder, shown).filter((path) => collected.read(join(folder, path), join(shown, path), isArtifact));
  checkFound(shown, taken.length, collected.skipped.length - skippedBefore);
}

/** A folder that was named has something to say. */
export function checkFound(shown: string, taken: number, skipped: number): void {
  if (taken === 0) throw folderWithoutArtifacts(shown, skipped);
}

function isArtifact(file: ArtifactFile): boolean {
  if (IS_TEMPLATE.test(file.path)) return true;
  try {
    Estate.fromFiles([file]);
    return true;
  } catch (error) {
    if (isTrustedWorkflowError(error) && OF_NO_KNOWN_FORM.includes(error.code)) return false;
    throw error;
  }
}
