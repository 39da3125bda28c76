import { Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beginsTrust, hasNoEnding, HEAD, isPassedOver, mayHoldTrust } from '../artifacts';
import { folderUnreadable, noSynthesizedFiles } from '../internal/catalogue/testing';
import { ArtifactFile } from '../verify';
import { FileKind, sortOut } from '../verify/shared';

/**
 * The artifacts below a folder, sorted, by their content. Links to files are followed. Throws where there is none, and for a file that may
 * hold trust and cannot be read: an assertion on the others would pass in silence.
 */
export function readFolder(folder: string): ArtifactFile[] {
  const files = pathsBelow(folder).map((path) => ({ path, content: attempt(path, () => readFileSync(path, 'utf8')) }));
  const artifacts = files.filter(mayBeArtifact).filter(isArtifact);
  if (artifacts.length === 0) throw noSynthesizedFiles(folder);
  return artifacts;
}

/** Of a file without an ending its beginning tells. */
const mayBeArtifact = ({ path, content }: ArtifactFile) => !hasNoEnding(basename(path)) || beginsTrust(content.slice(0, HEAD));

function isArtifact(file: ArtifactFile): boolean {
  const { kind, error } = sortOut(file);
  if (kind === FileKind.UNUSABLE) throw error!;
  return kind === FileKind.ARTIFACT;
}

function pathsBelow(folder: string): string[] {
  const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
  const names = entries.map(({ name }) => name);
  return entries.sort((one, other) => one.name < other.name ? -1 : 1).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isPassedOver(entry.name, names) ? [] : pathsBelow(path);
    return (mayHoldTrust(entry.name) && isFile(entry, path)) || (hasNoEnding(entry.name) && entry.isFile()) ? [path] : [];
  });
}

const isFile = (entry: Dirent, path: string) => entry.isSymbolicLink() ? attempt(path, () => statSync(path)).isFile() : entry.isFile();

function attempt<T>(path: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw folderUnreadable(path, (error as Error).message.split(',')[0]);
  }
}
