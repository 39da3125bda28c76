import { readArtifacts } from './artifacts';
import { CommandIo } from './io';
import { UnusableFile } from './unusable';
import { Parameters } from '../artifacts';
import { Estate } from '../simulate';

/** Files, and the identities in them. */
export interface ReadEstate {
  readonly estate: Estate;
  readonly files: readonly string[];
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** Reads artifacts. Whether all parameters were found is asked once all sides are read. */
export async function readEstate(names: readonly string[], parameters: Parameters, io: CommandIo): Promise<ReadEstate> {
  const { files, skipped, unusable } = await readArtifacts(names, io);
  return { estate: Estate._fromFiles(files, parameters), files: files.map(({ path }) => path), skipped, unusable };
}
