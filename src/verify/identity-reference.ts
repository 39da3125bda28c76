import { fileOfSource, stackOfFile } from '../artifacts';
import { unknownIdentity } from '../internal/catalogue/verify';
import { TrustingIdentity } from '../trust/identity';

type Named = Pick<TrustingIdentity, 'identity' | 'source' | 'alsoNamed'>;

/** The stack that an identity is of: the name of its file, where no engine gives it one. */
export const stackOf = ({ source }: Pick<Named, 'source'>) => stackOfFile(fileOfSource(source));

/** The file that an identity stands in. */
export const fileOf = ({ source }: Pick<Named, 'source'>) => fileOfSource(source);

/**
 * Whether a text means an identity: its name, ARN, email, client id, object id or address, with its stack in front or without; its file, with
 * folders or without; its place.
 */
export function isCalled(identity: Named, text: string): boolean {
  const { identity: name, source, alsoNamed = [] } = identity;
  const names = [name, ...alsoNamed];
  return names.includes(text) || text === source || isOfFile(identity, text) || names.some((one) => text === `${stackOf(identity)}/${one}`);
}

/** Whether a path is that of the file of an identity, or its end. */
export function isOfFile(identity: Pick<Named, 'source'>, path: string): boolean {
  const [file, asked] = [fileOf(identity), path.replaceAll('\\', '/').replace(/^\.\//, '')];
  return asked !== '' && (file === asked || file.endsWith(`/${asked}`));
}

/** Those that a text means, one at least. Throws where it means none. */
export function calledBy<T extends Named>(identities: readonly T[], text: string): T[] {
  const found = identities.filter((one) => isCalled(one, text));
  if (found.length === 0) throw unknownIdentity(text, [...new Set(identities.map(({ identity }) => identity))]);
  return found;
}

/** How to mean some identities one by one: each by the shortest text that means no other of all. */
export function toldApart<T extends Named>(some: readonly T[], all: readonly T[]): string[] {
  return some.map((one) => {
    const ways = [one.identity, `${stackOf(one)}/${one.identity}`, ...one.alsoNamed ?? [], one.source];
    return ways.find((way) => all.filter((other) => isCalled(other, way)).length === 1) ?? one.source;
  });
}
