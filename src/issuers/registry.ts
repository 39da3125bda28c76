import { addFacts, factsOf } from '../facts';
import { AZURE_DEVOPS, AZURE_DEVOPS_ENTRA } from './azure-devops/token-issuer';
import { GITHUB } from './github/token-issuer';
import { GITLAB } from './gitlab/token-issuer';
import { KUBERNETES } from './kubernetes/token-issuer';
import { wrongKind } from '../internal/catalogue/props';
import { having, listOf } from '../internal/check-props';
import { TokenIssuer } from '../trust';

/** The CI systems of this library: one line for each. */
export const OWN_ISSUERS: readonly TokenIssuer[] = [GITHUB, GITLAB, AZURE_DEVOPS_ENTRA, AZURE_DEVOPS, KUBERNETES];

/** The CI systems that are known: those, and whatever is added from outside. */
export const ISSUERS: TokenIssuer[] = [...OWN_ISSUERS];

/** The CI system of an issuer; undefined of one that is not known. */
export function issuerOf(url: string): TokenIssuer | undefined {
  const facts = factsOf(url);
  return facts && ISSUERS.find((issuer) => issuer.facts === facts);
}

const isFacts = having('id', 'platform', 'deployments', 'claims', 'tellingClaims', 'traceClaims', 'subject');
const isIssuer = (issuer: TokenIssuer) => having('facts', 'causes', 'scopes', 'tokenSpace', 'changesOf')(issuer)
  && isFacts(issuer.facts) && listOf(having('issuers', 'tenancy', 'tenantClaims'))(issuer.facts.deployments);

/** Adds a CI system for the life of this process. Adding it again changes nothing; throws for another one of the same id, and for what is no CI system. */
export function addIssuer(issuer: TokenIssuer): void {
  if (!isIssuer(issuer)) throw wrongKind('issuer', issuer, 'addIssuer({ facts, causes, scopes, tokenSpace, changesOf })');
  addFacts(issuer.facts);
  if (!ISSUERS.some(({ facts }) => facts === issuer.facts)) ISSUERS.push(issuer);
}
