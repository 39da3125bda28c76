import { GITHUB_FACTS } from './github';
import { IssuerDeployment, IssuerFacts } from './issuer-facts';
import { factsAlreadyKnown, factsNotAnchored } from '../internal/catalogue/facts';

/** The CI systems that this library knows; another one is one line here, or a call of `addFacts` from outside. */
const KNOWN: IssuerFacts[] = [GITHUB_FACTS];

const withoutSlash = (issuer: string) => issuer.replace(/\/$/, '');
const deployed = ({ deployments }: IssuerFacts, issuer: string) => deployments.find(({ issuers }) => issuers.test(withoutSlash(issuer)));

/** What is known of an issuer; undefined of one that this library does not know. */
export function factsOf(issuer: string): IssuerFacts | undefined {
  return KNOWN.find((facts) => deployed(facts, issuer) !== undefined);
}

/** The deployment that an issuer belongs to. */
export function deploymentOf(issuer: string): IssuerDeployment | undefined {
  const facts = factsOf(issuer);
  return facts && deployed(facts, issuer);
}

/** Adds a CI system for the life of this process. Adding it again changes nothing; throws for another one of the same id, and for issuers that are not anchored. */
export function addFacts(facts: IssuerFacts): void {
  const loose = facts.deployments.map(({ issuers }) => issuers).find(({ source, flags }) => flags !== '' || !source.startsWith('^https:') || !source.endsWith('$'));
  if (loose) throw factsNotAnchored(facts.id, String(loose));
  const known = KNOWN.find(({ id }) => id === facts.id);
  if (known && known !== facts) throw factsAlreadyKnown(facts.id);
  if (!known) KNOWN.push(facts);
}
