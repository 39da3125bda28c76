import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Alias, CfnFunction, Function } from 'aws-cdk-lib/aws-lambda';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Stack } from 'aws-cdk-lib/core';
import { AwsPackageFormat, AwsTask } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

const TFTOKEN = '${TfToken[TOKEN.7]}';
const bucket = (stack: Stack, name = 'state') => CfnBucket.fromBucketName(stack, 'B', name);
const state = (key: unknown) => (stack: Stack) => AwsTask.planTerraform({ bucket: bucket(stack), key: key as string });
const packages = (props: object) => () => AwsTask.publishPackage({ domain: 'acme', repository: 'packages', format: AwsPackageFormat.NPM, ...props });
const cdk = (props: object) => () => AwsTask.deployCdk(props);
const called = (method: keyof typeof AwsTask, ...args: unknown[]) => () => Reflect.apply(AwsTask[method] as () => AwsTask, AwsTask, args);

/** What is refused before anything is granted, and the code that says so. */
const REFUSED: readonly (readonly [what: string, make: (stack: Stack) => unknown, code: string])[] = [
  ['all buckets', (stack) => AwsTask.planTerraform({ bucket: bucket(stack, '*'), key: 'a' }), 'aws-task-wildcard'],
  ['one character of a bucket', (stack) => AwsTask.deploySite({ bucket: bucket(stack, 'stat?') }), 'aws-task-wildcard'],
  ['all keys', state('*'), 'aws-task-wildcard'],
  ['a policy variable in a key', state('${aws:PrincipalTag/team}/a'), 'aws-task-wildcard'],
  ['a dynamic reference in a key', state('{{resolve:ssm:/a}}'), 'aws-dynamic-reference'],
  ['a key of cdktf', state(TFTOKEN), 'aws-foreign-token'],
  ['no key', state(''), 'aws-task-text'],
  ['a key beyond Latin-1', state('caf\u00e9/\u4e2d'), 'aws-task-text'],
  ['an account of cdktf', cdk({ account: TFTOKEN }), 'aws-foreign-token'],
  ['an account that is none', cdk({ account: '*' }), 'aws-account'],
  ['all regions', cdk({ regions: ['*'] }), 'aws-task-wildcard'],
  ['a region that is none', cdk({ regions: ['eu-central-1/../x'] }), 'aws-task-text'],
  ['a partition that is none', cdk({ partition: 'aws:iam::*' }), 'aws-task-text'],
  ['all qualifiers', cdk({ qualifier: '*' }), 'aws-task-wildcard'],
  ['a long qualifier', cdk({ qualifier: 'elevenchars' }), 'aws-task-text'],
  ['regions as one text', cdk({ regions: 'eu-central-1' }), 'wrong-kind-of-value'],
  ['all repositories of a domain', packages({ repository: '*' }), 'aws-task-wildcard'],
  ['a domain in capitals', packages({ domain: 'Acme' }), 'aws-task-text'],
  ['a format that is none', packages({ format: 'npm/acme/*' }), 'aws-task-text'],
  ['the format of another enum', packages({ format: 'docker' }), 'aws-task-text'],
  ['a package that begins with its scope', packages({ packageName: '@acme/web' }), 'aws-task-text'],
  ['all packages that begin so', packages({ packageName: 'web*' }), 'aws-task-wildcard'],
  ['no repository', () => called('publishPackage', { domain: 'a', format: 'npm' })(), 'missing-property'],
  ['a folder that climbs out by a slash', (stack) => AwsTask.deploySite({ bucket: bucket(stack), prefix: '/docs' }), 'aws-task-text'],
  ['a folder that is a pattern', (stack) => AwsTask.deploySite({ bucket: bucket(stack), prefix: 'docs*' }), 'aws-task-wildcard'],
  ['a wait for no distribution', (stack) => AwsTask.deploySite({ bucket: bucket(stack), waitForInvalidation: true }), 'aws-task-text'],
  ['all functions', (stack) => AwsTask.deployFunction(Function.fromFunctionName(stack, 'F', '*')), 'aws-task-wildcard'],
  ['an alias, which has no code', (stack) => AwsTask.deployFunction(Alias.fromAliasAttributes(stack, 'A', {
    aliasName: 'live', aliasVersion: Function.fromFunctionName(stack, 'F', 'api').latestVersion,
  })), 'wrong-kind-of-value'],
  ['every role passed', (stack) => AwsTask.deployService({ serviceRef: { serviceArn: 'arn:aws:ecs:x:1:service/a/b' } } as never, {
    roles: [Role.fromRoleArn(stack, 'R', 'arn:aws:iam::123456789012:role/*')],
  }), 'aws-task-wildcard'],
  ['every secret', (stack) => AwsTask.readSecret(Secret.fromSecretNameV2(stack, 'S', '*')), 'aws-task-wildcard'],
  ['a secret by a name that is no ARN', (stack) => AwsTask.readSecret(CfnSecret.fromSecretId(stack, 'S', 'token')), 'aws-task-text'],
  ['every repository of ECR', (stack) => AwsTask.pullImages(Repository.fromRepositoryName(stack, 'R', 'team/*')), 'aws-task-wildcard'],
  ['an ARN for a repository', called('pushImages', 'arn:aws:ecr:eu-central-1:1:repository/app'), 'wrong-kind-of-value'],
  ['null for a cluster', called('deployKubernetes', null), 'wrong-kind-of-value'],
  ['a name for a secret', called('readSecret', 'token'), 'wrong-kind-of-value'],
  ['a name for a bucket', called('deploySite', { bucket: 'site' }), 'wrong-kind-of-value'],
  ['a name for a service', called('deployService', 'api'), 'wrong-kind-of-value'],
  ['nothing for a state', called('planTerraform'), 'wrong-kind-of-value'],
  ['a misspelled lock', (stack) => called('applyTerraform', { bucket: bucket(stack), key: 'a', useLockfile: true })(), 'unknown-property'],
];

test.each(REFUSED)('%s', (_what, make, code) => {
  expect(() => make(newStack())).toThrow(`[${code}]`);
});

test('resources of the lower level are taken as they are', () => {
  const stack = newStack();
  const code = { zipFile: 'x' };
  const handler = new CfnFunction(stack, 'Low', { code, role: 'arn:aws:iam::123456789012:role/x' });
  expect(AwsTask.deployFunction(handler).needs[0].on).toBe('<Stack/Low.Arn>');
  expect(AwsTask.readSecret(new CfnSecret(stack, 'Secret')).needs[0].on).toBe('<Stack/Secret>');
});
