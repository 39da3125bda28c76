import { PARTY_NAMES } from './party-names';
import { ITrustedIdentity } from './trusted-identity';
import { TrustedWorkflow } from './trusted-workflow';
import { wrongKind } from '../internal/catalogue/props';
import { identityOfAnotherWorkflow } from '../internal/catalogue/trust';
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

/** The property `workflow` of every construct. */
export const WORKFLOW: PropertyKind = { is: having('name', 'compile', 'sampleTokens'), write: 'trustedWorkflow', required: true };
