import { readArtifacts } from './artifacts';
import { CommandIo } from './io';
import { Parameters } from '../artifacts';
import { Estate } from '../simulate';

/** Files, and the identities in them. */
export interface ReadEstate {
  readonly estate: Estate;
  readonly files: readonly string[];
  /** Files of folders that were left out. */
  readonly skipped: string[];
}

/** Reads artifacts. Whether all parameters were found is asked once all sides are read. */
export async function readEstate(names: readonly string[], parameters: Parameters, io: CommandIo): Promise<ReadEstate> {
  const { files, skipped } = await readArtifacts(names, io);
  return { estate: Estate._fromFiles(files, parameters), files: files.map(({ path }) => path), skipped };
}
