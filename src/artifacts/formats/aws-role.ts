import { readEncodedPolicy } from './aws-policy-text';
import { described, Format, has, JsonObject } from './format';
import { refuseTruncated } from './listing';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';

/** Properties of `AWS::IAM::Role` that IAM answers as they were given, and the ARN, which tells account and partition. */
const AS_GIVEN = ['RoleName', 'Path', 'MaxSessionDuration', 'Description', 'Arn', 'PermissionsBoundary'];
const LISTS = ['Roles', 'RoleDetailList'];

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html */
export const AWS_ROLE: Format = {
  name: 'aws iam get-role, list-roles, get-account-authorization-details',
  recognises: (json) => isRole(json) || isRole(asObject(json.Role)) || LISTS.some((list) => has(json, list)),
  read: (json, place) => {
    refuseSeveral(json, place);
    if (isRole(json)) return [readRole(json, place)];
    refuseTruncated(json, place, 'aws');
    const single = asObject(json.Role);
    if (single) return [readRole(single, place.at('Role'))];
    return LISTS.filter((list) => has(json, list)).flatMap((list) => [...readRoles(json[list], place.at(list)), ...readManagedPolicies(json.Policies, place.at('Policies'))]);
  },
};

const isRole = (json: JsonObject | undefined) => json !== undefined && has(json, 'RoleName', 'AssumeRolePolicyDocument');

/** No answer of IAM is two: reading one of them would pass over the other. */
function refuseSeveral(json: JsonObject, place: Place): void {
  const forms = [isRole(json), has(json, 'Role'), ...LISTS.map((list) => has(json, list))].filter((is) => is);
  if (forms.length > 1) throw malformedArtifact(place.shown, Object.keys(json), 'one role, or one list of roles');
}

function readRoles(json: unknown, place: Place): Resource[] {
  if (!Array.isArray(json)) throw malformedArtifact(place.text, json, 'a list of roles');
  return json.map((role, index) => readRole(requireObject(role, place.at(index), 'a role'), place.at(index)));
}

function readRole(json: JsonObject, place: Place): Resource {
  const given = AS_GIVEN.filter((name) => has(json, name) && json[name] !== null);
  return described('AWS::IAM::Role', requireText(json.RoleName, place.at('RoleName'), 'the name of the role'), place, record([
    ...given.map((name) => [name, readLiteral(json[name], place.at(name))] as const),
    ...permissionsOf(json, place),
    ['AssumeRolePolicyDocument', readEncodedPolicy(json.AssumeRolePolicyDocument, place.at('AssumeRolePolicyDocument'))] as const,
  ]));
}

/** Policies of a role, as `AWS::IAM::Role` has them: the details of an account list them, and no other answer does. */
function permissionsOf({ AttachedManagedPolicies: attached, RolePolicyList: inline }: JsonObject, place: Place): [string, Value][] {
  const arns = objectsIn(attached, place.at('AttachedManagedPolicies')).map(([policy, at]) => readLiteral(policy.PolicyArn ?? null, at.at('PolicyArn')));
  const own = objectsIn(inline, place.at('RolePolicyList')).map(([policy, at]): Value => record<Value>([
    ['PolicyName', readLiteral(policy.PolicyName ?? null, at.at('PolicyName'))],
    ['PolicyDocument', readEncodedPolicy(policy.PolicyDocument ?? null, at.at('PolicyDocument'))],
  ]));
  return [...arns.length === 0 ? [] : [['ManagedPolicyArns', arns] as [string, Value]], ...own.length === 0 ? [] : [['Policies', own] as [string, Value]]];
}

/** Managed policies, each with the version that is in force. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html (2026-11-27) */
function readManagedPolicies(json: unknown, place: Place): Resource[] {
  return objectsIn(json, place).map(([policy, at]) => {
    const versions = objectsIn(policy.PolicyVersionList, at.at('PolicyVersionList'));
    const [version, there] = versions.find(([one]) => one.IsDefaultVersion === true) ?? [];
    const name = requireText(policy.PolicyName, at.at('PolicyName'), 'the name of the policy');
    return described('AWS::IAM::ManagedPolicy', name, at, record<Value>([
      ['ManagedPolicyName', readLiteral(name, at.at('PolicyName'))],
      ['Arn', readLiteral(policy.Arn ?? null, at.at('Arn'))],
      ...version?.Document === undefined ? [] : [['PolicyDocument', readEncodedPolicy(version.Document, there!.at('Document'))] as [string, Value]],
    ]));
  });
}

function objectsIn(json: unknown, place: Place): [JsonObject, Place][] {
  return Array.isArray(json) ? json.map((item: unknown, index) => [requireObject(item, place.at(index), 'an object'), place.at(index)]) : [];
}
