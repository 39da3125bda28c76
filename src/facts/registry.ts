import { AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS } from './azure-devops';
import { GITHUB_FACTS } from './github';
import { GITLAB_FACTS } from './gitlab';
import { IssuerDeployment, IssuerFacts, Tenancy } from './issuer-facts';
import { KUBERNETES_FACTS } from './kubernetes';
import { factsAlreadyKnown, factsNotAnchored, notAnIssuerOf } from '../internal/catalogue/facts';
import { asPattern } from '../internal/regular-expression';

/** The CI systems that this library knows; another one is one line here, or a call of `addFacts` from outside. */
const KNOWN: IssuerFacts[] = [GITHUB_FACTS, GITLAB_FACTS, AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS, KUBERNETES_FACTS];

/** The same with a slash at its end in place of none, and without it in place of one: documents are written either way, tokens in one. */
const otherwise = (issuer: string) => issuer.endsWith('/') ? issuer.slice(0, -1) : `${issuer}/`;

interface Found { readonly facts: IssuerFacts; readonly deployment: IssuerDeployment }

/** The last answer: an app asks for the claims of one issuer thousands of times, in a row. */
let last: { readonly issuer: string; readonly found: Found | undefined } | undefined;

function find(issuer: string): Found | undefined {
  if (last?.issuer !== issuer) last = { issuer, found: search(issuer) ?? search(otherwise(issuer)) };
  return last.found;
}

function search(issuer: string): Found | undefined {
  for (const facts of KNOWN) {
    const deployment = facts.deployments.find(({ issuers }) => issuers.test(issuer));
    if (deployment) return { facts, deployment };
  }
  return undefined;
}

/** What is known of an issuer; undefined of one that this library does not know. */
export const factsOf = (issuer: string): IssuerFacts | undefined => find(issuer)?.facts;

/** The deployment that an issuer belongs to. */
export const deploymentOf = (issuer: string): IssuerDeployment | undefined => find(issuer)?.deployment;

/** An issuer as tokens write it, with the slash at its end or without: as it is, where this library does not know it. */
export function literalIssuer(issuer: string): string {
  const known = deploymentOf(issuer);
  return known === undefined || known.issuers.test(issuer) ? issuer : otherwise(issuer);
}

/**
 * Adds one issuer of a CI system that no URL shows to be one, for the life of this process. Throws where it belongs to another CI system.
 * @param issuer the `iss` claim as it is written there
 */
export function addDeployment(facts: IssuerFacts, issuer: string): void {
  const known = factsOf(issuer);
  if (known === facts) return;
  if (known) throw notAnIssuerOf(facts.platform, issuer, facts.deployments.map(({ issuers }) => issuers.source));
  const deployments = facts.deployments as IssuerDeployment[];
  deployments.push({ issuers: new RegExp(`^${asPattern(issuer)}$`), tenancy: Tenancy.SINGLE, tenantClaims: [], claimsSettled: false });
  last = undefined;
}

/** Adds a CI system for the life of this process. Adding it again changes nothing; throws for another one of the same id, and for issuers that are not anchored. */
export function addFacts(facts: IssuerFacts): void {
  const loose = facts.deployments.map(({ issuers }) => issuers).find(({ source, flags }) => flags !== '' || !source.startsWith('^https:') || !source.endsWith('$'));
  if (loose) throw factsNotAnchored(facts.id, String(loose));
  const known = KNOWN.find(({ id }) => id === facts.id);
  if (known && known !== facts) throw factsAlreadyKnown(facts.id);
  if (known) return;
  KNOWN.push(facts);
  last = undefined;
}
