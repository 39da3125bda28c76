import { TrustingIdentity } from '../trust/identity';

const CONTENTS = new WeakMap<TrustingIdentity, string>();

/** Remembers what all files of an estate hold, and what was given to their parameters, whatever they are called and however they are indented. */
export function keepContents(identities: readonly TrustingIdentity[], files: readonly { readonly content: string }[], parameters: string): void {
  const contents = JSON.stringify([parameters, ...files.map(({ content }) => normalised(content)).sort()]);
  identities.forEach((identity) => CONTENTS.set(identity, contents));
}

/** What was remembered: equal texts, equal files. */
export const contentsOf = (identity: TrustingIdentity): string | undefined => CONTENTS.get(identity);

/** Without the space between the tokens of JSON. Nothing else is made equal: a parser would take `2.0` for `2`, and two long numbers for one. */
function normalised(content: string): string {
  try {
    JSON.parse(content);
  } catch {
    return content;
  }
  return content.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}
