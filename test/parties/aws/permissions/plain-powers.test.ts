import { permissionsIn, plainPowersIn, plainPowersOf, roleTemplate } from './read-role';
import { Power } from '../../../../src/trust';

const { READ_SECRETS, READ_STATE, WRITE } = Power;
const OBJECTS = 'arn:aws:s3:::assets/*';
const allow = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const deny = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({ Effect: 'Deny', Action, Resource, ...more });

type Case = readonly [what: string, statements: readonly object[], powers: readonly Power[]];

/**
 * What changes something, by the access level of actions.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
 */
const WRITES: readonly Case[] = [
  ['an object of one bucket', [allow('s3:PutObject', OBJECTS)], [WRITE]],
  ['an image of one repository', [allow('ecr:PutImage', 'arn:aws:ecr:eu-west-1:111111111111:repository/app')], [WRITE]],
  ['all of one service', [allow('ecr:*', 'arn:aws:ecr:eu-west-1:111111111111:repository/app')], [WRITE]],
  ['code that runs', [allow('lambda:UpdateFunctionCode', { 'Fn::GetAtt': ['Function', 'Arn'] })], [WRITE]],
  ['an action of a service that nobody knows', [allow('brandnew:FrobnicateThing')], [WRITE]],
  ['a role passed to a service', [allow('iam:PassRole', 'arn:aws:iam::111111111111:role/service')], [WRITE]],
  ['reads and one write', [allow(['s3:GetObject', 's3:DeleteObject'], OBJECTS)], [WRITE]],
  ['all but some', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: OBJECTS }], [WRITE]],
  ['all but all', [{ Effect: 'Allow', NotAction: '*', Resource: OBJECTS }], []],
  ['in any case of letters', [allow('S3:PUTobject', OBJECTS)], [WRITE]],
  ['what is tagged alone', [allow('ec2:StopInstances', '*', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'preview' } } })], [WRITE]],
  ['with a boundary alone', [allow('iam:CreateRole', '*', { Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/b' } } })], [WRITE]],
  ['a pattern that reads and writes', [allow('s3:*Object', OBJECTS)], [WRITE]],
  ['a pattern that ends within the verb', [allow('s3:G*', OBJECTS)], [WRITE]],
  ['one letter as a wildcard in the verb', [allow('s3:?etObject', OBJECTS)], [WRITE]],
  ['reading actions of whichever service', [allow('*:Get*', OBJECTS)], [WRITE]],
  ['a login that writes, by the name of a reading action', [allow('redshift:GetClusterCredentials')], [WRITE]],
  ['a pattern that such a login fits', [allow('redshift:Get*')], [WRITE]],
  ['reading patterns', [allow(['s3:Get*', 'ec2:Describe*', 'iam:List*', 'dynamodb:BatchGet*', 'dynamodb:Query', 'dynamodb:Scan', 'cloudtrail:LookupEvents'], OBJECTS)], []],
  ['a pattern within the name of a reading action', [allow('s3:GetBucket*')], []],
  ['the version of an API that has one verb', [allow('apigateway:GET', 'arn:aws:apigateway:eu-west-1::/restapis/*')], []],
  ['a pull of an image', [allow(['ecr:GetAuthorizationToken', 'ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'])], []],
  ['a token for packages', [allow(['codeartifact:GetAuthorizationToken', 'codeartifact:ReadFromRepository', 'sts:GetServiceBearerToken'])], []],
  ['who it is', [allow('sts:GetCallerIdentity')], []],
  ['the bootstrap roles of the CDK: one of them deploys', [allow('sts:AssumeRole', 'arn:aws:iam::111111111111:role/cdk-hnb659fds-*')], [Power.WRITE]],
  ['the bootstrap role that looks up', [allow('sts:AssumeRole', 'arn:aws:iam::111111111111:role/cdk-hnb659fds-lookup-role-111111111111-eu-west-1')], []],
  ['another role, of which nobody tells what it may do', [allow('sts:AssumeRole', 'arn:aws:iam::111111111111:role/deploy')], [Power.WRITE]],
  ['a key, to read what it encrypts', [allow('kms:Decrypt', 'arn:aws:kms:eu-west-1:111111111111:key/a')], []],
  ['a key, to write', [allow('kms:GenerateDataKey', 'arn:aws:kms:eu-west-1:111111111111:key/a')], [WRITE]],
  ['denied again', [allow('s3:PutObject', OBJECTS), deny('s3:Put*')], []],
  ['a pattern denied by a wider one', [allow('s3:Put*', OBJECTS), deny('s3:*')], []],
  ['a pattern of which one action is denied', [allow('s3:Put*', OBJECTS), deny('s3:PutObject')], [WRITE]],
  ['denied under a condition', [allow('s3:PutObject', OBJECTS), deny('s3:*', '*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } })], [WRITE]],
  ['denied on another bucket', [allow('s3:PutObject', OBJECTS), deny('s3:*', 'arn:aws:s3:::logs/*')], [WRITE]],
  ['all but some, and all denied', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, deny('*')], []],
  ['an action that the file leaves open, which is said', [allow({ Ref: 'Action' })], []],
  ['nothing but a denial', [deny('s3:PutObject')], []],
];

/** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html */
const SECRETS: readonly Case[] = [
  ['one by its name', [allow('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-AbCdEf')], [READ_SECRETS]],
  ['by a reference', [allow('secretsmanager:GetSecretValue', { Ref: 'Secret' })], [READ_SECRETS]],
  ['many at once', [allow('secretsmanager:BatchGetSecretValue')], [READ_SECRETS]],
  ['by a pattern', [allow('secretsmanager:Get*')], [READ_SECRETS]],
  ['of one tag', [allow('secretsmanager:GetSecretValue', '*', { Condition: { StringEquals: { 'secretsmanager:ResourceTag/team': 'a' } } })], [READ_SECRETS]],
  ['names and settings', [allow(['secretsmanager:ListSecrets', 'secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'])], []],
  ['a parameter', [allow('ssm:GetParameter', 'arn:aws:ssm:eu-west-1:111111111111:parameter/app/key')], [READ_SECRETS]],
  ['earlier values of parameters', [allow('ssm:GetParameterHistory')], [READ_SECRETS]],
  ['parameters that everybody may read', [allow('ssm:GetParameters', 'arn:aws:ssm:eu-west-1::parameter/aws/service/ami-amazon-linux-latest/*')], []],
  ['the version of the bootstrap', [allow('ssm:GetParameter', 'arn:aws:ssm:eu-west-1:111111111111:parameter/cdk-bootstrap/hnb659fds/version')], []],
  ['one of them beside another', [allow('ssm:GetParameter', ['arn:aws:ssm:eu-west-1:111111111111:parameter/cdk-bootstrap/hnb659fds/version', 'arn:aws:ssm:eu-west-1:111111111111:parameter/key'])], [READ_SECRETS]],
  ['denied again', [allow('secretsmanager:Get*'), deny('secretsmanager:GetSecretValue')], []],
  ['everything, on one bucket', [allow('*', OBJECTS)], [WRITE]],
  ['everything', [allow('*')], [WRITE, READ_SECRETS]],
  ['everything but secrets', [{ Effect: 'Allow', NotAction: ['secretsmanager:*', 'ssm:*'], Resource: '*' }], [WRITE]],
  ['a key alone', [allow('kms:Decrypt')], []],
];

/** @see https://developer.hashicorp.com/terraform/language/backend/s3 */
const STATES: readonly Case[] = [
  ['a bucket that is called so', [allow('s3:GetObject', 'arn:aws:s3:::acme-terraform-state/*')], [READ_STATE]],
  ['in one word', [allow('s3:Get*', 'arn:aws:s3:::acme-tfstate/prod/*')], [READ_STATE]],
  ['a file that is called so', [allow('s3:GetObject', 'arn:aws:s3:::acme-infrastructure/prod/terraform.tfstate')], [READ_STATE]],
  ['a bucket of the file', [allow('s3:GetObject', { 'Fn::Sub': '${TerraformStateBucket.Arn}/*' })], [READ_STATE]],
  ['its lock is written as well', [allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::acme/terraform.tfstate.tflock')], [WRITE, READ_STATE]],
  ['names of files', [allow('s3:ListBucket', 'arn:aws:s3:::acme-terraform-state')], []],
  ['denied again', [allow('s3:Get*', 'arn:aws:s3:::acme-tfstate/*'), deny('s3:GetObject')], []],
  ['another bucket, which may hold one all the same', [allow('s3:GetObject', 'arn:aws:s3:::acme-infrastructure/*')], []],
  ['state that is none of Terraform', [allow('s3:GetObject', 'arn:aws:s3:::united-states/*')], []],
];

test.each([...WRITES, ...SECRETS, ...STATES])('%s', (_what, statements, powers) => {
  expect(plainPowersIn(statements).sort()).toEqual([...powers].sort());
});

/** @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
test.each<[string, readonly Power[]]>([
  ['AdministratorAccess', [WRITE, READ_SECRETS]],
  ['PowerUserAccess', [WRITE, READ_SECRETS]],
  ['IAMFullAccess', [WRITE]],
  ['ReadOnlyAccess', [READ_SECRETS]],
  ['SecretsManagerReadWrite', [WRITE, READ_SECRETS]],
  ['AmazonS3FullAccess', [WRITE]],
  ['AmazonS3ReadOnlyAccess', []],
  ['AmazonSSMFullAccess', [WRITE, READ_SECRETS]],
  ['AmazonSSMReadOnlyAccess', [READ_SECRETS]],
  ['AmazonDynamoDBFullAccess', [WRITE]],
  ['AmazonDynamoDBReadOnlyAccess', []],
  ['job-function/ViewOnlyAccess', []],
  ['SecurityAudit', []],
])('the managed policy %s', (name, powers) => {
  expect(plainPowersOf(permissionsIn(roleTemplate({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] }))).sort()).toEqual([...powers].sort());
});

test('it is said by which actions, as they are written, and on what', () => {
  const [{ powers }] = permissionsIn(roleTemplate({ Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [allow(['s3:GetObject', 's3:PutObject'], OBJECTS)] } }] })).permissions;
  expect(powers.map(({ why }) => why)).toEqual([`it changes what runs or what is stored, by s3:PutObject on ${OBJECTS}`]);
});
