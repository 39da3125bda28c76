import { Construct } from 'constructs';
import { namedRoles, ONLY_DEPLOYED, runbookId } from './closing';
import { IdentityBinder } from './identity-binder';
import { PlannedRole } from './plan-role';
import { azureRunbookId } from '../../internal/catalogue/azure';
import { AZ } from '../../internal/commands/az';
import { command } from '../../internal/commands/command';
import { tokenEngine } from '../../internal/tokens';
import { identityChecks, identityCredentialSteps, NamedIdentity, roleSteps } from '../../parties/azure/render';
import { RunbookStep } from '../../trust';

/** What a runbook is made from. */
export interface OpenIdentity {
  readonly construct: Construct;
  readonly source: IdentityBinder;
  /** Names of the credentials that an open trust has. */
  readonly credentials: string[];
  readonly roles: PlannedRole[];
  /** A literal, or a reference. */
  readonly principalId: string;
}

/** What closes a managed identity by hand. */
export function identityRunbook({ construct, source, credentials, roles, principalId }: OpenIdentity, given?: string): RunbookStep[] {
  const identity = named(source);
  const show = command(AZ.showIdentity, { '--name': identity.name, '--resource-group': identity.resourceGroupName, '--query': 'principalId', '--output': 'tsv' });
  const principal = runbookId('principal id', principalId, given, show.shell);
  const assigned = namedRoles(construct, roles);
  return [...roleSteps(principal, assigned), ...identityCredentialSteps(identity, credentials), ...identityChecks(identity, principal, assigned)];
}

function named({ name, resourceGroupName, subscriptionId }: IdentityBinder): NamedIdentity {
  if (name === undefined) throw azureRunbookId('name of the identity', undefined, ONLY_DEPLOYED, ['the full resource id of the identity as a literal']);
  if (tokenEngine(resourceGroupName)) throw azureRunbookId('resource group', resourceGroupName, ONLY_DEPLOYED, ["a literal: resourceGroupName: 'rg-ci-identities'"]);
  return { name, resourceGroupName, subscriptionId };
}
