import { RoleArnProps, TrustedRoleProps } from './trusted-role-props';
import {
  awsAccount, awsDescriptionLength, awsDynamicReference, awsForeignToken, awsManagedPolicies, awsRoleName, awsRoleNameOfAction, awsRolePath,
  awsSessionDuration, awsUnresolvedValue,
} from '../../internal/catalogue/aws';
import { tokenEngine } from '../../internal/tokens';
import { AwsPartition, CHARSETS, LIMITS, ROLE_NAME_OF_ACTION } from '../../parties/aws/facts';
import { checkCharset, checkLiteral } from '../../parties/aws/render';

/** A role name that IAM takes. */
export function checkRoleName(name: string): string {
  checkLiteral('role name', name);
  if (name.length > LIMITS.roleName.value || !CHARSETS.roleName.value.test(name)) throw awsRoleName(name, LIMITS.roleName.value);
  if (name === ROLE_NAME_OF_ACTION.value) throw awsRoleNameOfAction(name, ROLE_NAME_OF_ACTION.source);
  return name;
}

/** A role path that IAM takes. */
export function checkPath(path: string): string {
  checkLiteral('path', path);
  if (path.length > LIMITS.rolePath.value || !CHARSETS.rolePath.value.test(path)) throw awsRolePath(path, LIMITS.rolePath.value);
  return refuseDynamicReference('path', path);
}

/** A description that IAM takes. */
export function checkDescription(description: string): string {
  checkLiteral('description', description);
  if (description.length > LIMITS.description.value) throw awsDescriptionLength(description, LIMITS.description.value);
  checkCharset('description', description, CHARSETS.description.value);
  return refuseDynamicReference('description', description);
}

/** CloudFormation would replace it, and has no escape. */
export function refuseDynamicReference(what: string, text: string): string {
  if (text.includes('{{resolve:')) throw awsDynamicReference(what, text);
  return text;
}

/** An account id, or an unresolved value of aws-cdk-lib. */
export function checkAccount(account: string): string {
  const engine = tokenEngine(account);
  if (engine === 'cdktf') throw awsForeignToken('account', account);
  if (engine === undefined && !CHARSETS.account.value.test(account)) throw awsAccount(account);
  return account;
}

/** The longest session in seconds. */
export function sessionSeconds({ maxSessionDuration }: TrustedRoleProps): number {
  const [least, most] = [LIMITS.sessionSecondsLeast.value, LIMITS.sessionSecondsMost.value];
  if (maxSessionDuration?.isUnresolved()) throw awsUnresolvedValue('longest session', `${maxSessionDuration}`);
  const seconds = maxSessionDuration?.toSeconds({ integral: false }) ?? least;
  if (!Number.isInteger(seconds) || seconds < least || seconds > most) throw awsSessionDuration(seconds, least, most);
  return seconds;
}

/** Policies that one role can have, by ARNs of this engine. */
export function checkPolicies({ managedPolicies = [], permissionsBoundary }: TrustedRoleProps): void {
  const [usual, most] = [LIMITS.managedPolicies.value, LIMITS.managedPoliciesMost.value];
  if (managedPolicies.length > most) throw awsManagedPolicies(managedPolicies.length, usual, most);
  const foreign = [...managedPolicies, ...permissionsBoundary ? [permissionsBoundary] : []].find(({ managedPolicyArn }) => tokenEngine(managedPolicyArn) === 'cdktf');
  if (foreign) throw awsForeignToken('ARN of a managed policy', foreign.managedPolicyArn);
}

/** The ARN of a role by convention. */
export function roleArn({ account, roleName, path = '/', partition = AwsPartition.AWS }: RoleArnProps): string {
  return `arn:${partition}:iam::${checkAccount(account)}:role${checkPath(path)}${checkRoleName(roleName)}`;
}
