import { entry, show } from '../errors';
import { nearest } from '../nearest';

export const noFiles = entry('no-files', () => ({
  problem: 'a set of identities without files refuses every token, so a test of it would always pass',
  got: 'no files',
  allowed: 'one template, plan or answer of a cloud, or more; manifest.json and the like hold no trust',
  remedies: ["IdentitySet.fromFiles([{ path, content: readFileSync(path, 'utf8') }])"],
}));

/** Names that are listed; more are counted. */
const LISTED = 20;

function listed(names: readonly string[]): string {
  return names.slice(0, LISTED).map(show).join(', ') + (names.length > LISTED ? ` and ${names.length - LISTED} more` : '');
}

export const unknownIdentity = entry('unknown-identity', (identity: string, known: readonly string[]) => ({
  problem: 'no identity of this name in the files',
  got: show(identity),
  allowed: known.length === 0
    ? 'none: the files hold no identity that trusts an OIDC issuer'
    : `a name, ARN, email, client id, STACK/NAME or file of one of these: ${listed(known)}`,
  remedies: known.length === 0
    ? ['the file that holds it, or the whole folder of the synthesis']
    : [show(nearest(identity, known) ?? known[0]), '`identities` for all names, or the command without --identity'],
}));

/** A name that several have: which one is meant is for the caller to say. */
export const ambiguousIdentity = entry('ambiguous-identity', (identity: string, ways: readonly string[]) => ({
  problem: `the files hold ${ways.length} identities of this name`,
  got: show(identity),
  allowed: `a name that stands for one: ${listed(ways)}`,
  remedies: [show(ways[0]), 'the cloud beside it, STACK/NAME, the ARN, the email, the client id, or the file: what tells them apart'],
}));
