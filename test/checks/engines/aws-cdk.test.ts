import { App, Aws, Duration, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { found } from './found';

const HOST = 'token.actions.githubusercontent.com';
const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const PULL_REQUEST = 'repo:my-org@123456/my-repo@456789:pull_request';

// The same for all, and seconds each time.
const { CDK_VALIDATION: before } = process.env;
beforeAll(() => { process.env.CDK_VALIDATION = 'false'; });
afterAll(() => { if (before === undefined) delete process.env.CDK_VALIDATION; else process.env.CDK_VALIDATION = before; });

/** What the rules on permissions say of a role that the CDK wrote, and of what stands beside it. */
function lint(write: (role: iam.Role, stack: Stack) => void, { sub = SUB, ...props }: Partial<iam.RoleProps> & { readonly sub?: string } = {}): string[] {
  const app = new App();
  const stack = new Stack(app, 'App');
  const conditions = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: sub } };
  const principal = new iam.WebIdentityPrincipal(`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${HOST}`, conditions);
  write(new iam.Role(stack, 'Deploy', { assumedBy: principal, ...props }), stack);
  return found('App.template.json', app.synth().getStackByName('App').template);
}
const statement = (props: iam.PolicyStatementProps) => new iam.PolicyStatement(props);

test('managed policies of AWS, which CDK writes with the partition by reference', () => {
  const withManaged = (name: string, sub?: string) => lint((role) => role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName(name)), { sub });
  expect(withManaged('AdministratorAccess')).toEqual(['administrator: the managed policy AdministratorAccess']);
  expect(withManaged('ReadOnlyAccess', PULL_REQUEST)).toEqual(['unreviewed-reads: the managed policy ReadOnlyAccess']);
  expect(withManaged('job-function/ViewOnlyAccess', PULL_REQUEST)).toEqual([]);
});

test('grants of CDK on one resource say nothing of reviewed code; of other code, those that write or read secrets do', () => {
  const granted = (sub: string) => lint((role, stack) => {
    new s3.Bucket(stack, 'Assets').grantReadWrite(role);
    new dynamodb.TableV2(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } }).grantReadWriteData(role);
    iam.Role.fromRoleName(stack, 'Bootstrap', 'cdk-hnb659fds-deploy-role').grantAssumeRole(role);
    new iam.Role(stack, 'Service', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }).grantPassRole(role);
    new secretsmanager.Secret(stack, 'Secret').grantRead(role);
  }, { sub });
  expect(granted(SUB)).toEqual([]);
  expect(granted(PULL_REQUEST)).toEqual([
    'unreviewed-reads: the policy DeployDefaultPolicy, statement 6',
    'unreviewed-writes: the policy DeployDefaultPolicy, statement 1',
    'unreviewed-writes: the policy DeployDefaultPolicy, statement 2',
    'unreviewed-writes: the policy DeployDefaultPolicy, statement 4',
    'unreviewed-writes: the policy DeployDefaultPolicy, statement 5',
  ]);
});

test('grants of CDK that read one resource say nothing of pull requests either', () => {
  expect(lint((role, stack) => {
    new s3.Bucket(stack, 'Assets').grantRead(role);
    new dynamodb.TableV2(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } }).grantReadData(role);
    new ecr.Repository(stack, 'Images').grantPull(role);
    new logs.LogGroup(stack, 'Logs').grantRead(role);
    new kms.Key(stack, 'Key').grantDecrypt(role);
  }, { sub: PULL_REQUEST })).toEqual([]);
});

test('statements, wherever CDK puts them', () => {
  const thatMay = (props: iam.PolicyStatementProps) => lint((role) => role.addToPolicy(statement({ resources: ['*'], ...props })));
  expect(thatMay({ actions: ['*'] })).toEqual(['administrator: the policy DeployDefaultPolicy, statement 1']);
  expect(thatMay({ notActions: ['iam:*'] })).toEqual(['administrator: the policy DeployDefaultPolicy, statement 1']);
  expect(thatMay({ actions: ['iam:PassRole'], sid: 'Pass' })).toEqual(['becomes-others: the policy DeployDefaultPolicy, Pass']);
  expect(lint((role, stack) => {
    new iam.ManagedPolicy(stack, 'Own', { roles: [role], managedPolicyName: 'own', statements: [statement({ actions: ['iam:PutRolePolicy'], resources: ['*'] })] });
  })).toEqual(['changes-own-trust: the policy own, statement 1', 'gives-permissions: the policy own, statement 1']);
  expect(lint((role, stack) => {
    role.addManagedPolicy(new iam.ManagedPolicy(stack, 'Own', { managedPolicyName: 'own', statements: [statement({ actions: ['sts:AssumeRole'], resources: ['*'] })] }));
  })).toEqual(['becomes-others: the policy own, statement 1']);
});

test('the role itself, by its own ARN', () => {
  const ofItself = lint((role) => role.addToPolicy(statement({ actions: ['iam:UpdateAssumeRolePolicy'], resources: [role.roleArn] })));
  expect(ofItself).toEqual(['changes-own-trust: the policy DeployDefaultPolicy, statement 1']);
  expect(lint((role, stack) => {
    const other = new iam.Role(stack, 'Other', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(statement({ actions: ['iam:UpdateAssumeRolePolicy'], resources: [other.roleArn] }));
  })).toEqual([]);
});

test('a way to a role that trusts tokens as well, by a grant of CDK', () => {
  expect(lint((role, stack) => {
    const conditions = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: SUB.replace(/ref:.*/, 'environment:prod') } };
    const assumedBy = new iam.WebIdentityPrincipal(`arn:aws:iam::111111111111:oidc-provider/${HOST}`, conditions);
    const production = new iam.Role(stack, 'Production', { assumedBy });
    production.grantAssumeRole(role);
  })).toEqual(['way-to-other-identity: the policy DeployDefaultPolicy, statement 1']);
});

test('a long session, a boundary, and an access key', () => {
  const long = lint(() => undefined, { maxSessionDuration: Duration.hours(12) });
  expect(long).toEqual(['long-session: sessions of up to 43200 seconds, where one of 3600 is the shortest that a role can have']);
  expect(lint((role, stack) => {
    iam.PermissionsBoundary.of(role).apply(iam.ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'boundary'));
    role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'));
  })).toEqual(['administrator: the managed policy AdministratorAccess']);
  expect(lint((_role, stack) => {
    new iam.CfnAccessKey(stack, 'Key', { userName: new iam.User(stack, 'User', { userName: 'ci' }).userName });
  })).toEqual(['static-key: an access key of <User> is made here']);
});
