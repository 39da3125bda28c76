import { powersIn } from './read-role';
import { Power } from '../../../../src/trust';

const { ADMINISTER, BECOME_OTHERS, CHANGE_TRUST, GIVE_PERMISSIONS, READ_DATA } = Power;
const ROLE = 'arn:aws:iam::111111111111:role/deploy';
const allow = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const deny = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({ Effect: 'Deny', Action, Resource, ...more });

/**
 * What statements let their holder do.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_identityandaccessmanagement.html
 */
const CASES: readonly (readonly [what: string, statements: readonly object[], powers: readonly Power[]])[] = [
  ['all', [allow('*')], [ADMINISTER]],
  ['all services, all actions', [allow('*:*')], [ADMINISTER]],
  ['all in a list', [allow(['s3:GetObject', '*'], ['arn:aws:s3:::a/*', '*'])], [ADMINISTER]],
  ['all but IAM, as PowerUserAccess has it', [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }], [ADMINISTER]],
  ['all, everywhere but one bucket', [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::logs/*' }], [ADMINISTER]],
  ['all of one service is no administrator', [allow('s3:*', 'arn:aws:s3:::assets/*')], []],
  ['everything on one bucket', [allow('*', 'arn:aws:s3:::assets/*')], []],
  ['all of IAM', [allow('iam:*')], [CHANGE_TRUST, GIVE_PERMISSIONS, BECOME_OTHERS]],
  ['in any case of letters', [allow('IAM:putROLEpolicy')], [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['a wildcard in the middle of an action', [allow('iam:Put*Policy')], [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['one letter as a wildcard', [allow('iam:Pas?Role')], [BECOME_OTHERS]],
  ['the trust of every role', [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::111111111111:role/*')], [CHANGE_TRUST]],
  ['the trust of itself', [allow('iam:UpdateAssumeRolePolicy', ROLE)], [CHANGE_TRUST]],
  ['the trust of itself, by a part of its name', [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::*:role/dep*')], [CHANGE_TRUST]],
  ['the trust of another role', [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::111111111111:role/other')], []],
  ['the trust of a role of that name in another account', [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::222222222222:role/deploy')], []],
  ['policies of itself', [allow('iam:AttachRolePolicy', ROLE)], [CHANGE_TRUST]],
  ['the role by a reference', [allow('iam:PutRolePolicy', { 'Fn::GetAtt': ['Role', 'Arn'] })], [CHANGE_TRUST]],
  ['another role by a reference', [allow('iam:PutRolePolicy', { 'Fn::GetAtt': ['Other', 'Arn'] })], []],
  ['policies under a path', [allow('iam:CreatePolicyVersion', 'arn:aws:iam::111111111111:policy/app/*')], []],
  ['policies anywhere, partition and account by reference', [allow('iam:CreatePolicyVersion', { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/*' })], [GIVE_PERMISSIONS]],
  ['keys of every user', [allow('iam:CreateAccessKey')], [GIVE_PERMISSIONS]],
  ['reading IAM', [allow(['iam:Get*', 'iam:List*'])], []],
  ['a role passed to a service, whichever', [allow('iam:PassRole')], [BECOME_OTHERS]],
  ['with the service named, it is still whichever role', [allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } })], [BECOME_OTHERS]],
  ['one role passed', [allow('iam:PassRole', 'arn:aws:iam::111111111111:role/service')], []],
  ['roles of one prefix passed', [allow('iam:PassRole', 'arn:aws:iam::111111111111:role/service-*')], []],
  ['each role of the account assumed', [allow('sts:AssumeRole', 'arn:aws:iam::*:role/*')], [BECOME_OTHERS]],
  ['the bootstrap roles of CDK assumed', [allow('sts:AssumeRole', 'arn:aws:iam::111111111111:role/cdk-hnb659fds-*')], []],
  ['only with a boundary', [allow('iam:PutRolePolicy', '*', { Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/b' } } })], []],
  ['only without a boundary narrows nothing', [allow('iam:PutRolePolicy', '*', { Condition: { StringNotEquals: { 'iam:PermissionsBoundary': 'x' } } })], [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['in one region, which narrows no power', [allow('*', '*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } })], [ADMINISTER]],
  ['every object', [allow('s3:Get*')], [READ_DATA]],
  ['every object, as ARNs', [allow('s3:GetObject', 'arn:aws:s3:::*')], [READ_DATA]],
  ['objects of one bucket', [allow('s3:GetObject', 'arn:aws:s3:::state/*')], []],
  ['every secret', [allow('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:secret:*')], [READ_DATA]],
  ['every secret of a region', [allow('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:*')], [READ_DATA]],
  ['secrets of one application', [allow('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app/*')], []],
  ['every parameter', [allow('ssm:GetParameter*')], [READ_DATA]],
  ['a simple denial is subtracted', [allow('iam:*'), deny('iam:*')], []],
  ['of the actions that it names alone', [allow('iam:*'), deny(['iam:PassRole', 'iam:UpdateAssumeRolePolicy'])], [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['a denial of something else', [allow('*'), deny('s3:DeleteBucket')], [ADMINISTER]],
  ['a denial of all', [allow('*'), deny('*')], []],
  ['a denial on some resources is not', [allow('iam:PassRole'), deny('iam:PassRole', 'arn:aws:iam::111111111111:role/admin')], [BECOME_OTHERS]],
  ['a denial under a condition is not', [allow('*'), deny('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })], [ADMINISTER]],
  ['a denial of all but some is not', [allow('*'), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }], [ADMINISTER]],
  ['an action that the file leaves open', [allow({ Ref: 'Action' })], []],
  ['a resource that the file leaves open', [allow('iam:PassRole', { Ref: 'RoleArn' })], []],
  ['all but an action that the file leaves open', [{ Effect: 'Allow', NotAction: { Ref: 'Action' }, Resource: '*' }], []],
];

test.each(CASES)('%s', (_what, statements, powers) => {
  expect(powersIn(statements).sort()).toEqual([...powers].sort());
});
