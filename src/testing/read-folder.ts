import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderUnreadable, noSynthesizedFiles } from '../internal/catalogue/testing';
import { ArtifactFile } from '../simulate';

/** What the engines write. */
const SYNTHESIZED = /\.template\.json$|\.tf\.json$/;
/** Files that are deployed, and code: templates of others may lie there. */
const LEFT_OUT = /^(?:node_modules|asset\..*|\..*)$/;

/** The synthesized files below a folder, sorted. Links are not followed. Throws where there is none. */
export function readFolder(folder: string): ArtifactFile[] {
  const paths = pathsBelow(folder);
  if (paths.length === 0) throw noSynthesizedFiles(folder);
  return paths.map((path) => ({ path, content: attempt(path, () => readFileSync(path, 'utf8')) }));
}

function pathsBelow(folder: string): string[] {
  const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((one, other) => one.name < other.name ? -1 : 1).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.test(entry.name) ? [] : pathsBelow(path);
    return entry.isFile() && SYNTHESIZED.test(entry.name) ? [path] : [];
  });
}

function attempt<T>(path: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw folderUnreadable(path, (error as Error).message.split(',')[0]);
  }
}
