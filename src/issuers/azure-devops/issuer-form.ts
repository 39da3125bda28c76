import { GUID } from './guid';
import { AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS, factsOf, IssuerFacts } from '../../facts';

/** The two issuers that a service connection may have. */
export const BY_ENTRA = AZURE_DEVOPS_ENTRA_FACTS;
export const BY_AZURE_DEVOPS = AZURE_DEVOPS_FACTS;

/** Which of them an issuer is; undefined for another one. */
export function issuerFormOf(url: string): IssuerFacts | undefined {
  const facts = factsOf(url);
  return (facts === BY_ENTRA || facts === BY_AZURE_DEVOPS) && !url.endsWith('/') ? facts : undefined;
}

/** The tenant, or the organization, that an issuer of either form names. */
export const idIn = (url: string): string => url.split('/').find((part) => GUID.test(part)) ?? '';
