import { stackOfLocation } from '../artifacts';
import { ambiguousIdentity, unknownIdentity } from '../internal/catalogue/verify';
import { Party, TrustingIdentity } from '../trust';

type Named = Pick<TrustingIdentity, 'identity' | 'source' | 'alsoNamed'>;

/** The stack that an identity is of: the name of its file, where no engine gives it one. */
export const stackOf = ({ source }: Pick<Named, 'source'>) => stackOfLocation(source);

/** The file that an identity stands in. */
export const fileOf = ({ source }: Pick<Named, 'source'>) => source.file;

/**
 * Whether a text means an identity: its name, ARN, email, client id, object id or address, with its stack in front or without; its file, with
 * folders or without; its place.
 */
export function isCalled(identity: Named, text: string): boolean {
  return textsOf(identity).has(text) || isOfFile(identity, text);
}

/** All texts that mean an identity, beside the paths of its file. */
function textsOf(identity: Named): Set<string> {
  const names = [identity.identity, ...identity.alsoNamed ?? []];
  const stack = stackOf(identity);
  return new Set([...names, ...names.map((name) => `${stack}/${name}`), identity.source.text]);
}

/** Whether a path is that of the file of an identity, or its end. */
export function isOfFile(identity: Pick<Named, 'source'>, path: string): boolean {
  const [file, asked] = [fileOf(identity), pathOf(path)];
  return asked !== '' && (file === asked || file.endsWith(`/${asked}`));
}

const pathOf = (text: string) => text.replaceAll('\\', '/').replace(/^\.\//, '');
const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Some identities by what they are called: a set of a thousand is asked for each of its members. */
class Directory<T extends Named> {
  private readonly byText = new Map<string, T[]>();
  /** By the last part of the path of their file. */
  private readonly byFile = new Map<string, T[]>();

  constructor(private readonly identities: readonly T[]) {
    for (const one of identities) {
      for (const text of textsOf(one)) add(this.byText, text, one);
      add(this.byFile, lastOf(fileOf(one)), one);
    }
  }

  /** Those that a text means, in their order. */
  public find(text: string): T[] {
    const byText = this.byText.get(text) ?? [];
    const byFile = (this.byFile.get(lastOf(pathOf(text))) ?? []).filter((one) => isOfFile(one, text));
    if (byText.length === 0 || byFile.length === 0) return [...byText, ...byFile];
    const found = new Set([...byText, ...byFile]);
    return this.identities.filter((one) => found.has(one));
  }
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const DIRECTORIES = new WeakMap<readonly Named[], Directory<Named>>();

/** The directory of a list, made once: a list of identities never changes. */
function directoryOf<T extends Named>(identities: readonly T[]): Directory<T> {
  const directory = DIRECTORIES.get(identities) as Directory<T> | undefined ?? new Directory(identities);
  DIRECTORIES.set(identities, directory as unknown as Directory<Named>);
  return directory;
}

/** Those that a text means, one at least. Throws where it means none. */
export function calledBy<T extends Named>(identities: readonly T[], text: string): T[] {
  const found = directoryOf(identities).find(text);
  if (found.length === 0) throw unknownIdentity(text, [...new Set(identities.map(({ identity }) => identity))]);
  return found;
}

/** The one that a text means, of one cloud where several have it. Throws where it means none, or more than one. */
export function oneCalled<T extends Named & Pick<TrustingIdentity, 'party'>>(identities: readonly T[], text: string, party?: Party): T {
  const asked = party === undefined ? identities : identities.filter((one) => one.party === party);
  const [found, ...others] = calledBy(asked, text);
  if (others.length > 0) throw ambiguousIdentity(text, toldApart([found, ...others], asked));
  return found;
}

/** How to mean some identities one by one: each by the shortest text that means no other of all. */
export function toldApart<T extends Named>(some: readonly T[], all: readonly T[]): string[] {
  const directory = directoryOf(all);
  return some.map((one) => {
    const ways = [one.identity, `${stackOf(one)}/${one.identity}`, ...one.alsoNamed ?? [], one.source.text];
    return ways.find((way) => directory.find(way).length === 1) ?? one.source.text;
  });
}
