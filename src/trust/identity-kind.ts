import { CloudLogin } from './cloud-login';
import { PARTY_NAMES } from './party-names';
import { ITrustedIdentity } from './trusted-identity';
import { TrustedWorkflow } from './trusted-workflow';
import { wrongKind } from '../internal/catalogue/props';
import { identityOfAnotherWorkflow, twoLoginsOfOneCloud } from '../internal/catalogue/trust';
import { having, listOf, PropertyKind } from '../internal/check-props';

const isList = listOf(having('party', 'workflow', 'document', 'enforcements', 'audience', 'login'));

/**
 * What the compiler checks, checked again for apps in JavaScript. Throws for anything but identities.
 * @param write the call as it should be
 */
export function requireIdentities(identities: readonly ITrustedIdentity[], write: string): void {
  if (!isList(identities)) throw wrongKind('identities', identities, write);
}

/** Throws for an identity of another trusted workflow: a report or a pipeline that mixed them would be of neither. */
export function requireOneWorkflow(workflow: TrustedWorkflow, identities: readonly ITrustedIdentity[]): void {
  const other = identities.find((identity) => identity.workflow !== workflow);
  if (other) throw identityOfAnotherWorkflow(workflow.name, other.workflow.name, PARTY_NAMES[other.party]);
}

/** Where some identities log in, for messages. */
export interface LoginPlace {
  /** What it is: `job`, `pod`. */
  readonly noun: string;
  /** The call that prints it, as it should be. */
  readonly write: string;
  /** What to write for two identities of one cloud. */
  readonly apart: string;
}

/**
 * How some identities log in at one place. Throws for anything but identities of one trusted workflow, and for two of one cloud: its tools look in one
 * place for who they are, so that the second would silently take the place of the first.
 */
export function requireLogins(workflow: TrustedWorkflow, identities: readonly ITrustedIdentity[], place: LoginPlace): readonly CloudLogin[] {
  requireIdentities(identities, place.write);
  requireOneWorkflow(workflow, identities);
  const second = identities.find(({ party }, index) => identities.findIndex((other) => other.party === party) !== index);
  if (second) throw twoLoginsOfOneCloud(workflow.name, PARTY_NAMES[second.party], place.noun, place.apart);
  return identities.map(({ login }) => login);
}

/** The property `workflow` of every construct. */
export const WORKFLOW: PropertyKind = { is: having('name', 'compile', 'sampleTokens'), write: 'trustedWorkflow', required: true };
