import { Match, Template } from 'aws-cdk-lib/assertions';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Group, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Aws } from 'aws-cdk-lib/core';
import { granted, otherAccount, policyStatements, written } from './roles';
import { AwsTask, TrustedRole } from '../../../../src/constructs/aws';
import { tasksOf } from '../../../../src/constructs/guard/granted-tasks';
import { ACCOUNT, newApp, newStack } from '../../../fixtures/aws';

const images = (stack: Parameters<typeof written>[0]) => AwsTask.pushImages(new Repository(stack, 'App', { repositoryName: 'app' }));

test('the template has the statements of the task, and the role is known to have it', () => {
  const { stack, role, tasks } = granted((scope) => [images(scope)]);
  expect(policyStatements(stack)).toEqual(written(stack, tasks[0].statements));
  expect(tasksOf(role)).toEqual(tasks);
});

test('references in words are said by the path of what they refer to', () => {
  const { tasks: [task] } = granted((scope) => [images(scope)]);
  expect(task.text).toBe('push images to the repository <Stack/App>');
  expect([...new Set(task.needs.map(({ on }) => on))]).toEqual(['<Stack/App.Arn>', '*']);
});

test('statements are copies: changing one changes no task', () => {
  const task = images(newStack());
  task.statements[0].addActions('ecr:DeleteRepository');
  expect(JSON.stringify(task.statements)).not.toContain('DeleteRepository');
});

test('beside a grant of CDK', () => {
  const { stack } = granted((scope) => [images(scope)]);
  const bucket = new Bucket(stack, 'Data');
  bucket.grantRead(stack.node.findChild('Role') as TrustedRole);
  expect(policyStatements(stack)).toHaveLength(3);
});

test('to a group and to an imported role, which no trust of ours is about', () => {
  const stack = newStack();
  const [group, imported, service] = [new Group(stack, 'Group'), Role.fromRoleName(stack, 'Imported', 'theirs'), new ServicePrincipal('ecs.amazonaws.com')];
  const task = images(stack);
  expect([task.grantTo(group).success, task.grantTo(imported).success, task.grantTo(service).success]).toEqual([true, true, false]);
  expect([tasksOf(group), tasksOf(imported)]).toEqual([[], []]);
});

test('account, region and partition are those of the role, literal where its stack says them', () => {
  const gov = newStack(newApp(), 'Gov', { env: { account: ACCOUNT, region: 'us-gov-west-1' } });
  const nowhere = newStack(newApp(), 'Nowhere', {});
  const task = AwsTask.deployCdk({ lookup: false, publishImages: false });
  expect(written(gov, task.statements)[0]).toMatchObject({
    Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ACCOUNT}:role/cdk-hnb659fds-deploy-role-${ACCOUNT}-us-gov-west-1`]] },
  });
  expect(JSON.stringify(written(nowhere, task.statements))).toContain('[":role/cdk-hnb659fds-deploy-role-",{"Ref":"AWS::AccountId"},"-",{"Ref":"AWS::Region"}]'.slice(1, -1));
  expect(task.needs[0].on).toBe('arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-hnb659fds-deploy-role-<AWS::AccountId>-<AWS::Region>');
});

test('an account and regions that are given stand there whatever the stack', () => {
  const task = AwsTask.deployCdk({ account: '210987654321', regions: ['eu-central-1', 'us-east-1', 'us-east-1'], qualifier: 'team1' });
  expect(task.needs.filter(({ on }) => on.includes('deploy-role')).map(({ on }) => on)).toEqual([
    'arn:<AWS::Partition>:iam::210987654321:role/cdk-team1-deploy-role-210987654321-eu-central-1',
    'arn:<AWS::Partition>:iam::210987654321:role/cdk-team1-deploy-role-210987654321-us-east-1',
  ]);
  expect(AwsTask.deployCdk({ account: Aws.ACCOUNT_ID, regions: [Aws.REGION] }).text).toBe('deploy CDK apps to the account <AWS::AccountId> in <AWS::Region>');
});

test('a bucket of another account allows it too, under the same conditions', () => {
  const stack = newStack();
  const other = otherAccount(stack);
  const encryptionKey = new Key(other, 'Key', { alias: 'state' });
  const bucket = new Bucket(other, 'State', { bucketName: 'their-state', encryptionKey });
  const { role } = granted(() => [AwsTask.planTerraform({ bucket, key: 'a.tfstate' })], stack);
  expect(role.roleName).toBeDefined();
  const policy = JSON.stringify(other.resolve(bucket.policy!.document));
  expect(policy).toContain('"Condition":{"StringEquals":{"s3:prefix":"a.tfstate"}}');
  expect(JSON.stringify(policyStatements(stack))).toContain(':s3:::their-state/a.tfstate');
});

test('so do a repository and a secret, each as its own policies are written', () => {
  const stack = newStack();
  const other = otherAccount(stack);
  const repository = new Repository(other, 'App', { repositoryName: 'app' });
  const secret = new Secret(other, 'Token', { secretName: 'token', encryptionKey: new Key(other, 'Key', { alias: 'token' }) });
  granted(() => [AwsTask.pushImages(repository), AwsTask.readSecret(secret)], stack);
  const template = Template.fromStack(other);
  template.hasResourceProperties('AWS::ECR::Repository', { RepositoryPolicyText: { Statement: [Match.objectLike({ Action: Match.arrayWith(['ecr:PutImage']), Resource: Match.absent() })] } });
  template.hasResourceProperties('AWS::SecretsManager::ResourcePolicy', { ResourcePolicy: { Statement: [Match.objectLike({ Action: 'secretsmanager:GetSecretValue', Resource: '*' })] } });
  template.hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Action: 'kms:Decrypt', Resource: '*' })]) } });
});

test('who may use the registry at all is said by no policy of a repository', () => {
  const stack = newStack();
  const other = otherAccount(stack);
  granted(() => [AwsTask.pushImages(new Repository(other, 'App', { repositoryName: 'app' }))], stack);
  expect(JSON.stringify(Template.fromStack(other).toJSON())).not.toContain('GetAuthorizationToken');
});

test('a bucket of the same account needs no policy of its own', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'State');
  granted(() => [AwsTask.planTerraform({ bucket, key: 'a.tfstate' })], stack);
  expect(bucket.policy).toBeUndefined();
});

test('a role in JavaScript that is none', () => {
  expect(() => Reflect.apply(AwsTask.prototype.grantTo, images(newStack()), ['deploy'])).toThrow('[wrong-kind-of-value]');
});
