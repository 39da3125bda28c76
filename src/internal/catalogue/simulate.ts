import { entry, show } from '../errors';
import { nearest } from '../nearest';

export const noFiles = entry('no-files', () => ({
  problem: 'an estate without files refuses every token, so a test of it would always pass',
  got: 'no files',
  allowed: 'one template, plan or answer of a cloud, or more; manifest.json and the like hold no trust',
  remedies: ["Estate.fromFiles([{ path, content: readFileSync(path, 'utf8') }])"],
}));

export const unknownIdentity = entry('unknown-identity', (identity: string, known: readonly string[]) => ({
  problem: 'no identity of this name in the files',
  got: show(identity),
  allowed: known.length === 0 ? 'none: the files hold no identity that trusts an OIDC issuer' : known.map(show).join(', '),
  remedies: known.length === 0
    ? ['the file that holds it, or the whole folder of the synthesis']
    : [show(nearest(identity, known) ?? known[0]), '`estate.identities` for all names, or the command without --identity'],
}));

export const ambiguousIdentity = entry('ambiguous-identity', (identity: string, places: readonly string[]) => ({
  problem: `the files hold ${places.length} identities of this name`,
  got: show(identity),
  allowed: `a name that stands for one: ${places.map(show).join(', ')}`,
  remedies: ["AdmittedSet.ofIdentity(estate, 'deploy', Party.AWS)", 'an estate of fewer files'],
}));
