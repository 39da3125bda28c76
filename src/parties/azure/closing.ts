import { CloudFacts } from './clouds';
import { shellLine } from '../../internal/shell';
import { RunbookStep } from '../../trust/runbook-step';

/** A role assignment as the Azure CLI finds it. */
export interface AssignedRole {
  /** Name or GUID. */
  readonly role: string;
  readonly scope: string;
}

/** A managed identity as the Azure CLI finds it. */
export interface NamedIdentity {
  readonly name: string;
  readonly resourceGroupName: string;
  /** @default - the subscription that the CLI is logged in to */
  readonly subscriptionId?: string;
}

/** Takes the roles: they are what issued tokens live on for, and what they lose within minutes. */
export function roleSteps(principalId: string, roles: AssignedRole[]): RunbookStep[] {
  return roles.map(({ role, scope }) => step(
    'takes a role from tokens that were issued already, within some ten minutes',
    'az', 'role', 'assignment', 'delete', '--assignee', principalId, '--role', role, '--scope', scope,
  ));
}

/** Deletes credentials of a managed identity, one after the other: Azure refuses concurrent writes. */
export function identityCredentialSteps(identity: NamedIdentity, credentials: string[]): RunbookStep[] {
  return credentials.map((name) => step(
    'lets nobody log in by this credential any more', 'az', 'identity', 'federated-credential', 'delete', '--name', name, ...identityWords(identity), '--yes',
  ));
}

/**
 * Deletes credentials of an application. By the beta of Microsoft Graph, the only one that knows flexible ones.
 * @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-delete (2026-11-21): the application by its client id, the credential by its name
 */
export function applicationCredentialSteps(cloud: CloudFacts, clientId: string, credentials: string[]): RunbookStep[] {
  return credentials.map((name) => step(
    'lets nobody log in by this credential any more', 'az', 'rest', '--method', 'delete', '--url', `${credentialsUrl(cloud, clientId)}/${name}`,
  ));
}

/** Shows what a managed identity still trusts, and may do. */
export function identityChecks(identity: NamedIdentity, principalId: string): RunbookStep[] {
  return [
    step('shows the credentials that are left: those of others', 'az', 'identity', 'federated-credential', 'list', ...identityWords(identity), '--query', '[].name'),
    rolesCheck(principalId),
  ];
}

/** Shows what an application still trusts, and may do. */
export function applicationChecks(cloud: CloudFacts, clientId: string, principalId: string): RunbookStep[] {
  return [
    step('shows the credentials that are left: those of others', 'az', 'rest', '--method', 'get', '--url', credentialsUrl(cloud, clientId), '--query', 'value[].name'),
    step('shows its secrets and certificates: whoever has one logs in without any token', 'az', 'ad', 'app', 'credential', 'list', '--id', clientId),
    rolesCheck(principalId),
  ];
}

function rolesCheck(principalId: string): RunbookStep {
  return step(
    'shows the roles that are left: of others, or at scopes that only the deployment knows; `az role assignment delete --ids ID` takes one',
    'az', 'role', 'assignment', 'list', '--assignee', principalId, '--all', '--query', '[].{id: id, role: roleDefinitionName, scope: scope}',
  );
}

function identityWords({ name, resourceGroupName, subscriptionId }: NamedIdentity): string[] {
  return ['--identity-name', name, '--resource-group', resourceGroupName, ...subscriptionId === undefined ? [] : ['--subscription', subscriptionId]];
}

const credentialsUrl = ({ graph }: CloudFacts, clientId: string) => `${graph}/beta/applications(appId='${clientId}')/federatedIdentityCredentials`;

function step(purpose: string, ...command: string[]): RunbookStep {
  return { purpose, command, shell: shellLine(command) };
}
