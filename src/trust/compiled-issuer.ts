import { CompiledIssuer } from './compiled-trust';
import { deploymentOf, factsOf, IssuerFacts, literalIssuer, Tenancy } from '../facts';
import { notAnIssuerOf } from '../internal/catalogue/facts';

/**
 * An issuer as a compiled trust names it. Throws for a URL that is none of the CI system's deployments.
 * @param url the `iss` claim, letter by letter: with a slash at the end where tokens have it
 * @param optionalClaims claims beside those of the facts that some tokens lack: names that users chose themselves
 */
export function compiledIssuer(facts: IssuerFacts, url: string, optionalClaims: readonly string[] = []): CompiledIssuer {
  if (factsOf(url) !== facts || literalIssuer(url) !== url) throw notAnIssuerOf(facts.platform, url, facts.deployments.map(({ issuers }) => issuers.source));
  return {
    url,
    platform: facts.platform,
    multiTenant: deploymentOf(url)!.tenancy === Tenancy.CLAIM,
    optionalClaims: [...facts.claims.filter(({ always }) => !always).map(({ name }) => name), ...optionalClaims],
    traceClaims: [...facts.traceClaims],
  };
}
