import { locationKey, SourceLocation, TrustingIdentity } from '../trust';

interface File { readonly path: string; readonly content: string }

/** The files of a set of identities. What they hold is normalised only when two identities are compared whose files leave something open, and once. */
class ReadFiles {
  private readonly texts = new Map<File, string>();
  private whole?: string;

  constructor(private readonly files: readonly File[], private readonly parameters: string) {}

  /** What all files hold, and what was given to their parameters, whatever the files are called and however they are indented. */
  public get contents(): string {
    return this.whole ??= JSON.stringify([this.parameters, ...this.files.map((file) => this.textOf(file)).sort()]);
  }

  /** The name of the file of an identity, what it holds, and the place in it. */
  public placeOf(source: SourceLocation): string {
    const file = this.files.find(({ path }) => source.file === path);
    return JSON.stringify(file ? [file.path.split(/[\\/]/).at(-1), source.within, this.textOf(file)] : [source]);
  }

  private textOf(file: File): string {
    const text = this.texts.get(file) ?? normalised(file.content);
    this.texts.set(file, text);
    return text;
  }
}

const SURROUNDINGS = new WeakMap<TrustingIdentity, ReadFiles>();

/** Remembers what a set of identities was made of. */
export function keepContents(identities: readonly TrustingIdentity[], files: readonly File[], parameters: string): void {
  const set = new ReadFiles(files, parameters);
  identities.forEach((identity) => SURROUNDINGS.set(identity, set));
}

/**
 * Whether what the files leave open is the same for both: a parameter, say, or the name of a stack. One stack has one value of it, so the files
 * must be equal, and the place must be the same one in a file of the same name; within one set it is the same identity.
 */
export function sameSurroundings(one: TrustingIdentity, other: TrustingIdentity): boolean {
  const [first, second] = [SURROUNDINGS.get(one), SURROUNDINGS.get(other)];
  if (!first || !second) return false;
  if (first === second) return locationKey(one.source) === locationKey(other.source);
  return first.contents === second.contents && first.placeOf(one.source) === second.placeOf(other.source);
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
