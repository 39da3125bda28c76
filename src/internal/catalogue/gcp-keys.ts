import { entry } from '../errors';

const PUBLISHED = 'the public keys as the issuer publishes them: the file at `jwks_uri` of its discovery document';

/** A private key has no business in a template. Its text is never shown. */
export const gcpPrivateKey = entry('gcp-private-key', (field: string, place: string) => ({
  problem: 'uploadedKeys holds a private key: whoever reads the template, or the state of Terraform, could sign tokens of the issuer',
  got: `the field ${JSON.stringify(field)} ${place}; its value is not shown`,
  allowed: 'public keys alone',
  remedies: [PUBLISHED, 'a new signing key for the issuer, if this text has left the machine that signs: docs/runbooks/private-issuer.md'],
}));

/** A set of keys that Google would not take, or that is not safe. */
export const gcpKeysMalformed = entry('gcp-keys-malformed', (field: string, why: string, place: string) => ({
  problem: 'uploadedKeys is no JSON Web Key Set of public keys that Google takes',
  got: `${JSON.stringify(field)} ${place}: ${why}`,
  allowed: '{"keys": [...]}, one key at least, each with kty, kid and use "sig" or none; RSA of 2,048 bits or more with RS256, or EC on P-256 with ES256',
  remedies: [PUBLISHED],
}));

/** Keys of an issuer that serves strangers are the vendor's, who changes them when it likes. */
export const gcpKeysOfSharedIssuer = entry('gcp-keys-of-shared-issuer', (poolId: string, issuer: string) => ({
  problem: 'the issuer publishes its keys for all its customers and changes them without a word: uploaded ones stop working, or are not its own',
  got: `uploadedKeys on ${JSON.stringify(poolId)}, for ${issuer}`,
  allowed: 'uploaded keys for an issuer of your own, whose discovery document Google cannot reach',
  remedies: ['the pool without uploadedKeys'],
}));
