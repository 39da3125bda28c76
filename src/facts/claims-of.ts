import { ClaimType } from './claim-type';
import { ClaimFacts } from './issuer-facts';
import { deploymentOf, factsOf } from './registry';

/** Claims of every token of OpenID Connect. */
const OF_EVERY_TOKEN = ['iss', 'sub', 'aud'];

/** What is settled about the claims of an issuer's tokens. */
export interface IssuerClaims {
  /** Claims of each token. */
  readonly present: ReadonlySet<string>;
  /** Whether a claim may have this value. */
  readonly mayBe: (claim: string, value: string) => boolean;
  /** The longest value of a claim that is never empty, in bytes; infinite where it is not known. */
  readonly longestOf: (claim: string) => number;
}

const NOTHING: IssuerClaims = { present: new Set(), mayBe: () => true, longestOf: () => Infinity };
const CLAIMS = new Map<string, IssuerClaims>();

/** What is settled about an issuer's claims: nothing where this library does not know the issuer, or its deployment differs by version. */
export function claimsOfIssuer(issuer: string | undefined): IssuerClaims {
  const facts = issuer === undefined ? undefined : factsOf(issuer);
  if (issuer === undefined || facts === undefined || !deploymentOf(issuer)!.claimsSettled) return NOTHING;
  const known = CLAIMS.get(facts.id) ?? settled(facts.claims);
  CLAIMS.set(facts.id, known);
  return known;
}

function settled(claims: readonly ClaimFacts[]): IssuerClaims {
  const alphabets = new Map(claims.flatMap(({ name, alphabet }) => alphabet ? [[name, alphabet]] : []));
  return {
    present: new Set([...OF_EVERY_TOKEN, ...claims.flatMap(({ name, always }) => always ? [name] : [])]),
    mayBe: (claim, value) => alphabets.get(claim)?.values.test(value) ?? true,
    longestOf: (claim) => alphabets.get(claim)?.longest ?? Infinity,
  };
}

/** The JSON type of a claim in tokens of an issuer, as far as that is known. */
export function typeOfClaim(claim: string, issuer: string): ClaimType {
  const { type = ClaimType.TEXT } = factsOf(issuer)?.claims.find(({ name }) => name === claim) ?? {};
  return type;
}

/** The most bytes that a claim has in tokens of an issuer; undefined where nobody says. */
export function longestClaim(issuer: string, claim: string): number | undefined {
  const facts = factsOf(issuer)?.claims.find(({ name }) => name === claim);
  return facts?.longest ?? facts?.alphabet?.longest;
}

/** How tokens of an issuer write an audience. */
export const writtenAudience = (issuer: string, audience: string): string => deploymentOf(issuer)?.writtenAudiences?.get(audience) ?? audience;
