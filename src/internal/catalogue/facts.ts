import { entry, show } from '../errors';

/** Two sets of facts under one id: which of them holds would depend on the order of loading. */
export const factsAlreadyKnown = entry('facts-already-known', (id: string) => ({
  problem: `a CI system with the id ${show(id)} is known already, with other facts`,
  got: show(id),
  allowed: 'one CI system for each id',
  remedies: ['another id', 'the facts that are known, imported from where they stand'],
}));

/** A trust would be compiled for an issuer whose tokens nobody described. */
export const notAnIssuerOf = entry('not-an-issuer', (platform: string, url: string, allowed: readonly string[]) => ({
  problem: `this is no issuer of ${platform}`,
  got: show(url),
  allowed: `a URL as tokens have it, that fits ${allowed.join(' or ')}, of a CI system that was added with \`addIssuer\``,
  remedies: ['the `iss` claim of a token', 'addIssuer(...) before the first trusted workflow'],
}));

/** A pattern of issuers that others fit too, or that remembers where it stopped. */
export const factsNotAnchored = entry('facts-not-anchored', (id: string, issuers: string) => ({
  problem: `the issuers of the CI system ${show(id)} are not told from others for certain`,
  got: show(issuers),
  allowed: 'a regular expression that begins with ^https: and ends with $, without flags',
  remedies: ['issuers: /^https:\\/\\/ci\\.example\\.com$/'],
}));
