import { AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS } from './azure-devops';
import { GITHUB_FACTS } from './github';
import { IssuerDeployment, IssuerFacts } from './issuer-facts';
import { factsAlreadyKnown, factsNotAnchored } from '../internal/catalogue/facts';

/** The CI systems that this library knows; another one is one line here, or a call of `addFacts` from outside. */
const KNOWN: IssuerFacts[] = [GITHUB_FACTS, AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS];

const withoutSlash = (issuer: string) => issuer.replace(/\/$/, '');

interface Found { readonly facts: IssuerFacts; readonly deployment: IssuerDeployment }

/** The last answer: an app asks for the claims of one issuer thousands of times, in a row. */
let last: { readonly issuer: string; readonly found: Found | undefined } | undefined;

function find(issuer: string): Found | undefined {
  if (last?.issuer !== issuer) last = { issuer, found: search(withoutSlash(issuer)) };
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
