import { PolicyJson } from './write';
import { awsMoment } from '../../../internal/catalogue/aws-closing';
import { AWS } from '../../../internal/commands/aws';
import { command } from '../../../internal/commands/command';
import { asciiJson } from '../../../internal/commands/kind';
import { RunbookStep, runbookStep } from '../../../trust';

/**
 * The inline policy that cuts sessions has one name in templates and in the runbook, so that the next deployment takes over what was
 * written by hand, and the reopening removes it.
 */
export const CLOSING_POLICY = 'TrustedWorkflowClosed';

/** An identity policy that denies everything. */
export interface DenyJson {
  readonly Version: '2012-10-17';
  readonly Statement: {
    readonly Effect: 'Deny';
    readonly Action: '*';
    readonly Resource: '*';
    readonly Condition?: { readonly DateLessThan: { readonly 'aws:TokenIssueTime': string } };
  }[];
}

/** Which sessions of a role can do nothing. */
export interface SessionCut {
  readonly closed?: boolean;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly revokeSessionsBefore?: string;
}

/**
 * The inline policy that cuts sessions; undefined where none are cut. While the trust is closed that is each of them: a policy without
 * a date needs no clock, and holds for a session that was given a moment before the trust closed too.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function sessionCut({ closed = false, revokeSessionsBefore }: SessionCut): DenyJson | undefined {
  const before = revokeSessionsBefore === undefined ? undefined : checkMoment(revokeSessionsBefore);
  if (closed) return denyAll({});
  return before === undefined ? undefined : denyAll({ Condition: { DateLessThan: { 'aws:TokenIssueTime': before } } });
}

function denyAll(condition: Pick<DenyJson['Statement'][number], 'Condition'>): DenyJson {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', ...condition }] };
}

/** A moment as IAM writes it, that the calendar has. */
function checkMoment(text: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? text : NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().replace('.000Z', 'Z') !== text) throw awsMoment(text);
  return text;
}

/** What to run in the minutes before the closing deployment, most urgent first. Each step may be repeated. */
export function closingRunbook(roleName: string, closedPolicy: PolicyJson): RunbookStep[] {
  const role = { '--role-name': roleName };
  const cut = { ...role, '--policy-name': CLOSING_POLICY, '--policy-document': asciiJson(sessionCut({ closed: true })!) };
  return [
    runbookStep('cuts every session of the role, older and newer', command(AWS.putRolePolicy, cut)),
    runbookStep('lets nobody in any more', command(AWS.updateTrustPolicy, { ...role, '--policy-document': asciiJson(closedPolicy) })),
    runbookStep('shows the trust policy: each statement says Deny', command(AWS.getRole, { ...role, '--query': 'Role.AssumeRolePolicyDocument' })),
    runbookStep(`shows the inline policies: ${CLOSING_POLICY} is one of them`, command(AWS.listRolePolicies, role)),
  ];
}
