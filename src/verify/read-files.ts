import { keepContents } from './contents';
import type { ArtifactFile } from './identity-set';
import { nestedStacksOutside } from './nested-stacks';
import { readIdentities, readKeys, readTrustedProviders } from './parties';
import { joinModules, Parameters, readFile } from '../artifacts';
import { wrongKind } from '../internal/catalogue/props';
import { noFiles } from '../internal/catalogue/verify';
import { having, isText } from '../internal/check-props';
import { StaticKey, TrustedProvider, TrustingIdentity } from '../trust';

/** What some files hold. */
export interface ReadFiles {
  /** In the order of the files. */
  readonly identities: TrustingIdentity[];
  /** What they bring in and do not hold, for people. */
  readonly notHeld: string[];
  /** Providers of issuers, in the order of their parties. */
  readonly providers: readonly TrustedProvider[];
  /** Credentials that do not expire and that they make, in their order. */
  readonly keys: readonly StaticKey[];
}

/**
 * The identities of some files, in their order. Throws for no files at all, and for files none of which can hold trust. Whether the parameters
 * are those of the files is asked by the caller, once it has read all of them.
 */
export function readFiles(files: readonly ArtifactFile[], parameters: Parameters): ReadFiles {
  if (!Array.isArray(files) || files.length === 0) throw noFiles();
  files.forEach(checkFile);
  const read = files.map(({ path, content }) => readFile(content, path, parameters));
  if (read.every(({ companion }) => companion)) throw noFiles();
  // All at once: a provider may stand in another file than the roles that refer to it.
  const resources = joinModules(read.flatMap((file) => file.resources));
  const identities = readIdentities(resources);
  keepContents(identities, files, parameters.text);
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ source }: TrustingIdentity) => order.get(source.file) ?? -1;
  const inOrder = identities.sort((one, other) => rank(one) - rank(other));
  return { identities: inOrder, notHeld: nestedStacksOutside(resources, files), providers: readTrustedProviders(resources), keys: readKeys(resources) };
}

function checkFile(file: unknown): void {
  const isFile = having('path', 'content')(file) && Object.values(file).every(isText);
  if (!isFile) throw wrongKind('files', file, "{ path: 'cdk.out/App.template.json', content: readFileSync(path, 'utf8') }");
}
