import { Token } from 'aws-cdk-lib/core';
import { checkAccount } from './check-role';
import { Surroundings } from './surroundings';
import { TrustedRoleProps } from './trusted-role-props';
import { awsRunbookAccount } from '../../internal/catalogue/aws-closing';
import { closingRunbook, render, writePolicy } from '../../parties/aws/render';
import { RunbookStep } from '../../trust';

/** What closes a role by hand: it writes what the template of the closed role would. */
export function runbookFor(around: Surroundings, props: TrustedRoleProps, given?: string): RunbookStep[] {
  const account = accountOf(around.account, given);
  const trust = props.workflow.compile();
  const { document } = render(trust, { ...around, account, quota: props.trustPolicyQuota, closed: true });
  return closingRunbook(props.roleName ?? trust.name, writePolicy(document));
}

function accountOf(account: string, given: string | undefined): string {
  const known = Token.isUnresolved(account) ? undefined : account;
  const chosen = known ?? given;
  if (chosen === undefined || Token.isUnresolved(chosen) || (given !== undefined && given !== chosen)) throw awsRunbookAccount(known, given);
  return checkAccount(chosen);
}
