import { Parameters } from '../../artifacts';
import { noIdentityFound, wrongNumberOfSides } from '../../internal/catalogue/cli';
import { TrustingIdentity } from '../../trust';
import { STDIN, STDIN_NAME } from '../artifacts';
import { CommandIo } from '../io';
import { readIdentities } from '../read-identities';
import { checkStreams } from '../read-token';
import { besideUnusable, UnusableFile } from '../unusable';

/** Two sides of artifacts, or one whose clouds are compared. */
export interface Sides {
  readonly first: readonly TrustingIdentity[];
  /** @default - the clouds of the first are compared with each other */
  readonly second?: readonly TrustingIdentity[];
  /** How those without a partner are headed. */
  readonly titles: { readonly onlyFirst: string; readonly onlySecond: string };
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** Reads what is compared: two artifacts are two sides, one is a side of its own, and so are all of them where clouds are compared. */
export async function readSides(names: readonly string[], across: boolean, parameters: Parameters, io: CommandIo): Promise<Sides> {
  checkStreams(names);
  const groups = grouped(names, across);
  const skipped: string[] = [];
  const unusable: UnusableFile[] = [];
  const sets: (readonly TrustingIdentity[])[] = [];
  for (const group of groups) {
    const read = await readIdentities(group, parameters, io);
    skipped.push(...read.skipped);
    unusable.push(...read.unusable);
    sets.push(besideUnusable(read.unusable, () => withIdentities(read.identities, group)));
  }
  const [first, second] = sets;
  return { first, second, skipped, unusable, titles: titlesOf(groups) };
}

/** The artifacts of each side. Throws where there are more than two. */
export function grouped(names: readonly string[], across: boolean): (readonly string[])[] {
  if (across || names.length === 1) return [names];
  if (names.length > 2) throw wrongNumberOfSides(names);
  return names.map((name) => [name]);
}

/** A side without anybody would be equivalent to another such. */
function withIdentities(identities: readonly TrustingIdentity[], names: readonly string[]): readonly TrustingIdentity[] {
  if (identities.length === 0) throw noIdentityFound(names);
  return identities;
}

function titlesOf([first, second]: readonly (readonly string[])[]): Sides['titles'] {
  if (second === undefined) return { onlyFirst: 'in no other cloud', onlySecond: '' };
  const [one, other] = [first, second].map(([name]) => name === STDIN ? STDIN_NAME : name);
  return { onlyFirst: `only in ${one}`, onlySecond: `only in ${other}` };
}
