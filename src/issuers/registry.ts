import { addFacts, factsOf } from '../facts';
import { GITHUB } from './github/token-issuer';
import { TokenIssuer } from '../trust/token-issuer';

/** The CI systems that are known: one line for each, and those that are added from outside. */
export const ISSUERS: TokenIssuer[] = [GITHUB];

/** The CI system of an issuer; undefined of one that is not known. */
export function issuerOf(url: string): TokenIssuer | undefined {
  const facts = factsOf(url);
  return facts && ISSUERS.find((issuer) => issuer.facts === facts);
}

/** Adds a CI system for the life of this process. Adding it again changes nothing; throws for another one of the same id. */
export function addIssuer(issuer: TokenIssuer): void {
  addFacts(issuer.facts);
  if (!ISSUERS.some(({ facts }) => facts === issuer.facts)) ISSUERS.push(issuer);
}
