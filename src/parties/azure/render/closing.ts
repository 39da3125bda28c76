import { AZ } from '../../../internal/commands/az';
import { command } from '../../../internal/commands/command';
import { RunbookStep, runbookStep } from '../../../trust';
import { CloudFacts } from '../facts/clouds';
import { parseScope } from '../permissions/scopes';

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
  return roles.map(({ role, scope }) => runbookStep(
    'takes a role from tokens that were issued already, within some ten minutes',
    command(AZ.deleteAssignment, { '--assignee': principalId, '--role': role, '--scope': scope }),
  ));
}

/** Deletes credentials of a managed identity, one after the other: Azure refuses concurrent writes. */
export function identityCredentialSteps(identity: NamedIdentity, credentials: string[]): RunbookStep[] {
  return credentials.map((name) => runbookStep(
    'lets nobody log in by this credential any more', command(AZ.deleteCredential, { '--name': name, ...identityWords(identity), '--yes': true }),
  ));
}

/**
 * Deletes credentials of an application. By the beta of Microsoft Graph, the only one that knows flexible ones. Their ids are noted first: sign-in
 * logs name a credential by its id and show no subject, and a deleted credential tells its subject no more.
 * @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-delete (2026-11-21): the application by its client id, the credential by its name
 */
export function applicationCredentialSteps(cloud: CloudFacts, clientId: string, credentials: string[]): RunbookStep[] {
  const url = credentialsUrl(cloud, clientId);
  return [
    runbookStep('shows which id is which credential: keep it, since the logs know ids alone', command(AZ.rest, { '--method': 'get', '--url': url, '--query': CREDENTIAL_IDS })),
    ...credentials.map((name) => runbookStep('lets nobody log in by this credential any more', command(AZ.rest, { '--method': 'delete', '--url': `${url}/${name}` }))),
  ];
}

/** Shows what a managed identity still trusts, and may do. */
export function identityChecks(identity: NamedIdentity, principalId: string, roles: AssignedRole[]): RunbookStep[] {
  const own = identity.subscriptionId === undefined ? [] : [identity.subscriptionId];
  return [
    runbookStep('shows the credentials that are left: those of others', command(AZ.listCredentials, { ...identityWords(identity), '--query': '[].name' })),
    ...rolesChecks(principalId, [...own, ...subscriptionsOf(roles)]),
  ];
}

/** Shows what an application still trusts, what it may do, and who logged in as it. */
export function applicationChecks(cloud: CloudFacts, clientId: string, principalId: string, roles: AssignedRole[]): RunbookStep[] {
  const left = command(AZ.rest, { '--method': 'get', '--url': credentialsUrl(cloud, clientId), '--query': 'value[].name' });
  return [
    runbookStep('shows the credentials that are left: those of others', left),
    runbookStep('shows its secrets, and no certificates: whoever has one logs in without any token', command(AZ.listSecrets, { '--id': clientId })),
    runbookStep('shows its certificates, and no secrets: whoever has the key of one logs in without any token', command(AZ.listSecrets, { '--id': clientId, '--cert': true })),
    ...rolesChecks(principalId, subscriptionsOf(roles)),
    runbookStep('shows the latest logins: `credential` is an id of the first list, and empty for a secret or a certificate', signIns(cloud, clientId)),
  ];
}

const CREDENTIAL_IDS = 'value[].{id: id, name: name, subject: subject, expression: claimsMatchingExpression.value}';
const SIGN_IN_FIELDS = 'value[].{time: createdDateTime, credential: federatedCredentialId, address: ipAddress, error: status.errorCode}';

/** @see https://learn.microsoft.com/graph/api/resources/signin?view=graph-rest-beta (2026-11-26): needs a licence of Entra ID P1 */
function signIns({ graph }: CloudFacts, clientId: string) {
  const filter = encodeURI(`signInEventTypes/any(t: t eq 'servicePrincipal') and appId eq '${clientId}'`);
  return command(AZ.rest, { '--method': 'get', '--url': `${graph}/beta/auditLogs/signIns?$filter=${filter}`, '--query': SIGN_IN_FIELDS });
}

/** `--all` is all of one subscription, so each that is known is asked. Assignments of management groups show in each subscription below. */
function rolesChecks(principalId: string, subscriptions: string[]): RunbookStep[] {
  const known: (string | undefined)[] = [...new Set(subscriptions.map((id) => id.toLowerCase()))].sort();
  return [
    ...(known.length === 0 ? [undefined] : known).map((id) => runbookStep(
      `shows the roles that are left in ${id === undefined ? 'the subscription that the CLI is logged in to' : `subscription ${id}`}: of others, or at scopes that only the deployment knows; `
      + `\`${command(AZ.deleteAssignmentById, { '--ids': 'ID' }).shell}\` takes one`,
      command(AZ.listAssignments, { '--assignee': principalId, '--all': true, '--subscription': id, '--query': '[].{id: id, role: roleDefinitionName, scope: scope}' }),
    )),
    runbookStep(
      'lists your subscriptions: roles in one that was not asked yet show nowhere above, so repeat the list of roles with --subscription for each',
      command(AZ.listAccounts, { '--query': '[].id', '--output': 'tsv' }),
    ),
  ];
}

const subscriptionsOf = (roles: AssignedRole[]) => roles.flatMap(({ scope }) => parseScope(scope)?.subscription?.split('/')[2] ?? []);

function identityWords({ name, resourceGroupName, subscriptionId }: NamedIdentity) {
  return { '--identity-name': name, '--resource-group': resourceGroupName, '--subscription': subscriptionId };
}

const credentialsUrl = ({ graph }: CloudFacts, clientId: string) => `${graph}/beta/applications(appId='${clientId}')/federatedIdentityCredentials`;
