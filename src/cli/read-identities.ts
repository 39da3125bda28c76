import { readArtifacts } from './artifacts';
import { CommandIo } from './io';
import { UnusableFile } from './unusable';
import { Parameters } from '../artifacts';
import { IdentitySet } from '../verify';

/** Files, and the identities in them. */
export interface ReadIdentities {
  readonly set: IdentitySet;
  readonly files: readonly string[];
  /** What is in them, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** Reads artifacts. Whether all parameters were found is asked once all sides are read. */
export async function readIdentities(names: readonly string[], parameters: Parameters, io: CommandIo): Promise<ReadIdentities> {
  const { files, skipped, unusable } = await readArtifacts(names, io);
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  return { set: IdentitySet._fromFiles(files, parameters), files: [...texts.keys()], texts, skipped, unusable };
}
