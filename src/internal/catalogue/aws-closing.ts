import { changed } from './changed';
import { entry, show } from '../errors';

/** A moment that IAM can compare with the time of a session. */
export const awsMoment = entry('aws-moment', (text: string) => ({
  problem: 'this is not a moment that a policy of IAM can name',
  got: show(text),
  allowed: 'a literal YYYY-MM-DDTHH:MM:SSZ that the calendar has, in UTC',
  remedies: ["revokeSessionsBefore: '2026-11-21T14:30:00Z'"],
}));

/** The name of the policy that cuts sessions is taken. */
export const awsClosingPolicyName = entry('aws-closing-policy-name', (name: string) => ({
  problem: `the inline policy ${show(name)} is the one that cuts the sessions of a closed trust, which the role writes by itself`,
  got: `inlinePolicies: { ${name}: ... }`,
  allowed: 'inline policies of other names',
  remedies: ['closed: true', 'another name for the policy'],
}));

/** What cuts the sessions of a role was changed. */
export const awsSessionCutChanged = entry('aws-session-cut-changed', (place: string, actual: unknown, expected: unknown) => ({
  problem: `something changed the inline policy that cuts the sessions of this role: ${place}`,
  ...changed(actual, expected),
  remedies: ['take the change back', 'leave closed and revokeSessionsBefore out, where the sessions may go on'],
}));

/** A runbook names the provider by its ARN, which has the account in it. */
export const awsRunbookAccount = entry('aws-runbook-account', (known: string | undefined, given: string | undefined) => ({
  problem: known === undefined ? 'the stack leaves its account open, and the runbook needs it' : 'the runbook is asked for another account than that of the role',
  got: given === undefined ? 'no account' : show(given),
  allowed: known === undefined ? 'the twelve digits of the account' : `${known}, or nothing`,
  remedies: [known === undefined ? "role.closingRunbook('123456789012')" : 'role.closingRunbook()'],
}));
