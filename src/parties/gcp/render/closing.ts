import { ClosingGrant, removeRole } from './closing-grant';
import { command } from '../../../internal/commands/command';
import { GCLOUD } from '../../../internal/commands/gcloud';
import { RunbookStep, runbookStep } from '../../../trust';
import { WORKLOAD_IDENTITY_USER } from '../facts/limits';
import { PRINCIPAL_SET } from '../facts/principal';

/** A service account that a workflow acts as. */
export interface ClosingAccount {
  readonly email: string;
  /** Whether the pool made it: no other principal acts as it. */
  readonly made: boolean;
}

/** What a workflow can do through a pool. */
export interface ClosingWorkflow {
  readonly accounts: readonly ClosingAccount[];
  readonly grants: readonly ClosingGrant[];
  /** The principals that its runs are in the pool. */
  readonly members: readonly string[];
}

/** A pool as gcloud finds it. */
export interface ClosingPool {
  readonly poolId: string;
  readonly project: string;
}

/** The principals of bound values in a pool. */
export function membersOf({ poolId, projectNumber }: { readonly poolId: string; readonly projectNumber: string }, suffixes: readonly string[]): string[] {
  return suffixes.map((suffix) => `${PRINCIPAL_SET}projects/${projectNumber}/locations/global/workloadIdentityPools/${poolId}${suffix}`);
}

/**
 * What to run in the minutes before a closing deployment, most urgent first. Each step may be repeated. `alone` is the pool, where no
 * other workflow is open in it.
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/disable (2026-11-21)
 */
export function workflowRunbook({ accounts, grants, members }: ClosingWorkflow, alone?: ClosingPool): RunbookStep[] {
  const [made, existing] = [true, false].map((own) => accounts.filter((account) => account.made === own));
  return [
    ...made.map(disableAccount),
    ...accounts.flatMap(({ email }) => members.map((member) => removeMember(email, member))),
    ...grants.flatMap((grant) => members.map((member) => removeRole(grant, member))),
    ...alone ? [disablePool(alone)] : [],
    ...existing.map(disableShared),
    ...accounts.map(showPolicy),
  ];
}

/** The same for all workflows of a pool. */
export function poolRunbook(pool: ClosingPool, accounts: readonly ClosingAccount[]): RunbookStep[] {
  const disable = (account: ClosingAccount) => account.made ? disableAccount(account) : disableShared(account);
  const show = runbookStep('shows the pool: it says "state: ACTIVE, disabled: true"', command(GCLOUD.describePool, poolWords(pool)));
  return [disablePool(pool), ...accounts.filter(({ made }) => made).map(disable), ...accounts.filter(({ made }) => !made).map(disable), show];
}

function disableAccount({ email }: ClosingAccount): RunbookStep {
  return runbookStep('ends the access tokens of the service account, those that were given before too', command(GCLOUD.disableAccount, { email }));
}

function disableShared({ email }: ClosingAccount): RunbookStep {
  return runbookStep('ends the access tokens of a service account that existed before: for everybody who acts as it, so ask first', command(GCLOUD.disableAccount, { email }));
}

function removeMember(email: string, member: string): RunbookStep {
  const binding = { '--role': WORKLOAD_IDENTITY_USER, '--condition': 'None', '--member': member };
  return runbookStep('lets the workflow no longer become the service account', command(GCLOUD.removeMember, { email, ...binding }));
}

/** Disabling the provider would leave the tokens that it gave alive. */
function disablePool(pool: ClosingPool): RunbookStep {
  const disable = command(GCLOUD.updatePool, { ...poolWords(pool), '--disabled': true });
  return runbookStep('ends new exchanges and the federated tokens at hand, of everybody in the pool', disable);
}

function showPolicy({ email }: ClosingAccount): RunbookStep {
  return runbookStep('shows who can still become the service account: the members that were removed are gone', command(GCLOUD.accountPolicy, { email }));
}

function poolWords({ poolId, project }: ClosingPool) {
  return { 'pool': poolId, '--location': 'global', '--project': project };
}
