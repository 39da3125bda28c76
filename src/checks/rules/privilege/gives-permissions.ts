import { FindingConfidence, FindingSeverity, Party, Power } from '../../../trust';
import { ofPower } from '../../of-power';
import { accountWith, identityWith, roleThatMay, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';

/** Who decides what others may do decides what itself may do. */
export const givesPermissions: Rule<'permission'> = {
  id: 'gives-permissions',
  title: 'An identity gives permissions, and so gives itself any',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whatever else it may do does not count: a run that an attacker controls gives itself, or a user that it makes, all the rest, and keeps that after the run.',
  subject: 'permission',
  judge: ofPower(Power.GIVE_PERMISSIONS, {
    [Party.AWS]: 'leave IAM to CloudFormation with an execution role, or ask for a boundary with the condition key iam:PermissionsBoundary, on roles under one path',
    [Party.AZURE]: 'leave role assignments to another identity, or add a condition that names the roles and principals it may assign',
    [Party.GCP]: 'leave policies to another account, or add a condition on iam.googleapis.com/modifiedGrantsByRole that names the roles it may give',
  }),
  bad: [roleThatMay(['iam:CreateRole', 'iam:AttachRolePolicy'], '*'), identityWith('User Access Administrator', SUBSCRIPTION), accountWith('roles/resourcemanager.projectIamAdmin')],
  good: [
    roleThatMay('iam:AttachRolePolicy', '*', undefined, { Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/boundary' } } }),
    identityWith('Website Contributor', SUBSCRIPTION), accountWith('roles/run.developer'),
  ],
};
