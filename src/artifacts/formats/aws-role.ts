import { readEncodedPolicy } from './aws-policy-text';
import { described, Format, has, JsonObject } from './format';
import { refuseTruncated } from './listing';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, Place, record, requireObject, requireText } from '../json';
import { Resource } from '../resource';
import { readLiteral } from '../scalar';

/** Properties of `AWS::IAM::Role` that IAM answers as they were given, and the ARN, which tells account and partition. */
const AS_GIVEN = ['RoleName', 'Path', 'MaxSessionDuration', 'Description', 'Arn'];
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
    return LISTS.filter((list) => has(json, list)).flatMap((list) => readRoles(json[list], place.at(list)));
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
    ['AssumeRolePolicyDocument', readEncodedPolicy(json.AssumeRolePolicyDocument, place.at('AssumeRolePolicyDocument'))] as const,
  ]));
}
