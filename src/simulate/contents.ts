import { TrustingIdentity } from '../trust/identity';

const CONTENTS = new WeakMap<TrustingIdentity, string>();

/** Remembers what all files of an estate hold, whatever they are called and however they are indented. */
export function keepContents(identities: readonly TrustingIdentity[], files: readonly { readonly content: string }[]): void {
  const contents = JSON.stringify(files.map(({ content }) => normalised(content)).sort());
  identities.forEach((identity) => CONTENTS.set(identity, contents));
}

/** What was remembered: equal texts, equal files. */
export const contentsOf = (identity: TrustingIdentity): string | undefined => CONTENTS.get(identity);

function normalised(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content));
  } catch {
    return content;
  }
}
