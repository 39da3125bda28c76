import { TrustingIdentity } from '../trust/identity';

interface File { readonly path: string; readonly content: string }

/** What is known of the files around an identity. */
interface Surroundings {
  /** What all files of its estate hold, and what was given to their parameters, whatever the files are called and however they are indented. */
  readonly contents: string;
  /** The name of its own file, what that holds, and the place in it. */
  readonly place: string;
  readonly source: string;
  /** One object for each estate. */
  readonly estate: object;
}

const SURROUNDINGS = new WeakMap<TrustingIdentity, Surroundings>();

/** Remembers what an estate was made of. */
export function keepContents(identities: readonly TrustingIdentity[], files: readonly File[], parameters: string): void {
  const contents = JSON.stringify([parameters, ...files.map(({ content }) => normalised(content)).sort()]);
  const placeOf = (source: string) => {
    const file = files.find(({ path }) => source.startsWith(path) && ['#', '['].includes(source[path.length]));
    return JSON.stringify(file ? [file.path.split(/[\\/]/).at(-1), source.slice(file.path.length), normalised(file.content)] : [source]);
  };
  identities.forEach((identity) => SURROUNDINGS.set(identity, { contents, place: placeOf(identity.source), source: identity.source, estate: files }));
}

/**
 * Whether what the files leave open is the same for both: a parameter, say, or the name of a stack. One stack has one value of it, so the files
 * must be equal, and the place must be the same one in a file of the same name; within one estate it is the same identity.
 */
export function sameSurroundings(one: TrustingIdentity, other: TrustingIdentity): boolean {
  const [first, second] = [SURROUNDINGS.get(one), SURROUNDINGS.get(other)];
  if (!first || !second || first.contents !== second.contents || first.place !== second.place) return false;
  return first.estate !== second.estate || first.source === second.source;
}

/** Without the space between the tokens of JSON. Nothing else is made equal: a parser would take `2.0` for `2`, and two long numbers for one. */
function normalised(content: string): string {
  try {
    JSON.parse(content);
  } catch {
    return content;
  }
  return content.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}
