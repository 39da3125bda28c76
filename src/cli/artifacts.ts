import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Collected, Counts } from './collected';
import { CommandIo } from './io';
import { attempt, readStream } from './read-text';
import { checkUsable, UnusableFile } from './unusable';
import { walk } from './walk';
import { isAsset } from '../artifacts';
import { fileUnreadable, folderWithoutArtifacts } from '../internal/catalogue/cli';
import { ArtifactFile } from '../verify';

/** What stands for standard input, and how messages name it. */
export const STDIN = '-';
export const STDIN_NAME = 'stdin';

/** The artifacts that some arguments name. */
export interface Artifacts {
  readonly files: ArtifactFile[];
  /** Files that look like artifacts by name, and hold no trust in a form that is read. */
  readonly skipped: string[];
  /** Files that may hold trust, and cannot be read. */
  readonly unusable: UnusableFile[];
}

/**
 * Reads files, folders and standard input, each file once however often it is named. What cannot be read takes nothing from the rest, and
 * is listed. Throws where nothing is left, and for an empty name.
 */
export async function readArtifacts(names: readonly string[], io: CommandIo): Promise<Artifacts> {
  const collected = new Collected();
  for (const name of names) {
    // Resolved, it would be the current folder: a variable of a pipeline that is not set is none.
    if (name === '') throw fileUnreadable(name, 'the name is empty, as of a variable that is not set; the current folder is "."');
    const path = resolve(io.cwd, name);
    if (name === STDIN) collected.add({ path: STDIN_NAME, content: await readStream(io.stdin, STDIN_NAME) }, true);
    else collected.trying(name, () => readNamed(path, name, collected), true);
  }
  return checkUsable(collected, names);
}

/** What a shell makes of `cdk.out/*` names assets, too: those are passed over as they are below a folder. */
function readNamed(path: string, shown: string, collected: Collected): void {
  if (!statOf(path, shown).isDirectory()) collected.trying(shown, () => collected.read(path, shown, true));
  else if (!isAsset(basename(path))) readFolder(path, shown, collected);
}

function readFolder(folder: string, shown: string, collected: Collected): void {
  const before = collected.counts();
  for (const met of walk(folder, shown)) {
    const [path, name] = [join(folder, met.path), join(shown, met.path)];
    collected.trying(name, () => {
      if (met.error) throw met.error;
      if (statOf(path, name).isFile()) collected.read(path, name, false);
    });
  }
  checkFound(shown, collected.counts(before));
}

const statOf = (path: string, shown: string) => attempt(shown, () => statSync(path));

/** A folder that was named has something to say. */
export function checkFound(shown: string, { artifacts, unusable, skipped }: Counts): void {
  if (artifacts === 0 && unusable === 0) throw folderWithoutArtifacts(shown, skipped);
}
