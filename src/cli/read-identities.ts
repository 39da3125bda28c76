import { readArtifacts } from './artifacts';
import { CommandIo } from './io';
import { selected, Selection } from './select';
import { besideUnusable, UnusableFile } from './unusable';
import { Parameters } from '../artifacts';
import { StaticKey, TrustedProvider, TrustingIdentity } from '../trust';
import { readFiles } from '../verify/shared';

/** Files, and the identities in them. */
export interface ReadIdentities {
  readonly identities: readonly TrustingIdentity[];
  /** Providers of issuers in the files; of a selection of identities they are no part. */
  readonly providers: readonly TrustedProvider[];
  /** Credentials that do not expire and that the files make; of a selection of identities they are no part. */
  readonly keys: readonly StaticKey[];
  readonly files: readonly string[];
  /** What is in them, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was left out: files, and nested stacks that are not among them. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** Reads artifacts. Whether all parameters were found is asked once all sides are read. */
export async function readIdentities(names: readonly string[], parameters: Parameters, io: CommandIo): Promise<ReadIdentities> {
  const { files, skipped, unusable } = await readArtifacts(names, io);
  const { identities, notHeld, providers, keys } = readFiles(files, parameters);
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  return { identities, providers, keys, files: [...texts.keys()], texts, skipped: [...skipped, ...notHeld], unusable };
}

/** The identities of some artifacts that are asked. Throws where that is nobody, and for a parameter that no file has. */
export async function readSelected(names: readonly string[], selection: Selection, io: CommandIo): Promise<Omit<ReadIdentities, 'files'>> {
  const parameters = new Parameters(selection.parameter);
  const { identities, providers, keys, files, texts, skipped, unusable } = await readIdentities(names, parameters, io);
  const asked = besideUnusable(unusable, () => {
    parameters.checkNames();
    return selected(identities, files, selection);
  });
  const beside = asked.length === identities.length ? { providers, keys } : { providers: [], keys: [] };
  return { identities: asked, ...beside, texts, skipped, unusable };
}
