import { Fact } from '../../../internal/fact';
import { Power } from '../../../trust';

/** Stands for a name that nobody has written down: only a wildcard fits it. */
export const ANY_NAME = '\ue002';
/** An action that no service has: a pattern that fits it fits all. */
export const ANY_ACTION = `${ANY_NAME}:${ANY_NAME}`;

/** What is asked of a policy: whether it allows an action on something of which nothing is known but its kind. */
export interface RiskyAction {
  /** In lower case, as IAM compares them. */
  readonly action: string;
  /** The action as AWS spells it. */
  readonly spelled: string;
  readonly power: Power;
  /** Service, and the last part of the ARN. */
  readonly service: string;
  readonly resource: string;
  /** Whether region and account stand in the ARN. */
  readonly isRegional?: boolean;
  /** Whether it is enough that it may be done to the role itself. @default false */
  readonly onSelf?: boolean;
}

const of = (power: Power, service: string, resource: string, names: readonly string[], more: Pick<RiskyAction, 'onSelf' | 'isRegional'> = {}): RiskyAction[] => (
  names.map((spelled) => ({ action: spelled.toLowerCase(), spelled, power, service, resource, ...more })));

const ROLE = `role/${ANY_NAME}`;
const USER = `user/${ANY_NAME}`;
const GROUP = `group/${ANY_NAME}`;
const POLICY = `policy/${ANY_NAME}`;

/**
 * Actions of IAM by which permissions are given, with resources of their own kind; those that are done to the role itself; and those that read what is
 * stored. From the service authorization reference (actions, and the resource types that each takes).
 */
export const RISKY_ACTIONS: Fact<readonly RiskyAction[]> = {
  value: [
    ...of(Power.CHANGE_TRUST, 'iam', ROLE, ['iam:UpdateAssumeRolePolicy', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:DeleteRolePermissionsBoundary', 'iam:PutRolePermissionsBoundary'], { onSelf: true }),
    ...of(Power.GIVE_PERMISSIONS, 'iam', ROLE, ['iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:DeleteRolePermissionsBoundary', 'iam:PutRolePermissionsBoundary']),
    ...of(Power.GIVE_PERMISSIONS, 'iam', USER, ['iam:PutUserPolicy', 'iam:AttachUserPolicy', 'iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile', 'iam:DeleteUserPermissionsBoundary']),
    ...of(Power.GIVE_PERMISSIONS, 'iam', GROUP, ['iam:PutGroupPolicy', 'iam:AttachGroupPolicy', 'iam:AddUserToGroup']),
    ...of(Power.GIVE_PERMISSIONS, 'iam', POLICY, ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion']),
    ...of(Power.BECOME_OTHERS, 'iam', ROLE, ['iam:PassRole', 'sts:AssumeRole']),
    ...of(Power.READ_DATA, 's3', `${ANY_NAME}/${ANY_NAME}`, ['s3:GetObject']),
    ...of(Power.READ_DATA, 'secretsmanager', `secret:${ANY_NAME}`, ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'], { isRegional: true }),
    ...of(Power.READ_DATA, 'ssm', `parameter/${ANY_NAME}`, ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'], { isRegional: true }),
    ...of(Power.READ_DATA, 'dynamodb', `table/${ANY_NAME}`, ['dynamodb:GetItem', 'dynamodb:Scan', 'dynamodb:Query'], { isRegional: true }),
  ],
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  asOf: '2026-11-27',
};

/**
 * Condition keys that leave an action harmless where they are asked for: which policy may be attached, which boundary a new role must have, which
 * resources by their tags. What they ask for is not looked at. Every other key is taken to leave the statement as wide as it is.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html (2026-11-27)
 */
export const NARROWING_KEYS = /^(?:iam:(?:permissionsboundary|policyarn|associatedresourcearn|awsservicename|resourcetag\/.*)|aws:resourcetag\/.*|aws:principaltag\/.*|secretsmanager:resourcetag\/.*|s3:existingobjecttag\/.*)$/;
