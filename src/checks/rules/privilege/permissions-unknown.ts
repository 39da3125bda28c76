import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountWith, identityWith, roleWith, roleWithManaged } from '../../permission-examples';
import { Rule } from '../../rule';

/** What cannot be told is said: silence would look as if all were well. */
export const permissionsUnknown: Rule<'permission'> = {
  id: 'permissions-unknown',
  title: 'What an identity may do is not known in full',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.HIGH,
  attack: 'Nothing is proved of these permissions, neither that they are narrow nor that they are not. Look at them yourself, or give what the files leave open.',
  subject: 'permission',
  judge: ({ permissions: { unknown } }) => unknown.map(({ unsettled, source }) => (
    { message: `not known: ${unsettled}`, location: source, fix: 'give the file that holds it, or `--parameter NAME=VALUE` for what a deployment decides' })),
  bad: [roleWith({ ManagedPolicyArns: [{ Ref: 'PolicyArn' }] }), identityWith('Owner', '${var.scope}'), accountWith('${var.role}')],
  good: [roleWithManaged('SecurityAudit'), identityWith('Reader', '${var.scope}'), accountWith('roles/run.developer')],
};
