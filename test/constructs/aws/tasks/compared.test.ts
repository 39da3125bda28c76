import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import { neededBy, templateOf } from './one-less';
import { compared, granted } from './roles';
import { AwsTask } from '../../../../src/constructs/aws';

const images = (stack: Stack) => AwsTask.pushImages(Repository.fromRepositoryName(stack, 'App', 'app'));

/** A role with one task, and what somebody does beside it. */
function besides(change: (stack: Stack, role: ReturnType<typeof granted>['role']) => void): ReturnType<typeof compared> {
  const { stack, role, tasks } = granted((scope) => [images(scope)]);
  change(stack, role);
  return compared(templateOf(stack), neededBy(stack, tasks));
}

test('a grant of CDK that no task needs', () => {
  const { unneeded, missing } = besides((stack, role) => { new Bucket(stack, 'Data').grantRead(role); });
  expect(missing).toEqual([]);
  expect([...new Set(unneeded.map(({ action }) => action))]).toEqual(['s3:GetObject*', 's3:GetBucket*', 's3:List*']);
  expect(unneeded[0].on).toMatch(/^<Data\w+\.Arn>$/);
});

test('a denied action is missing, whoever granted it', () => {
  const { missing } = besides((_, role) => { role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions: ['ecr:Put*'], resources: ['*'] })); });
  expect(missing.map(({ action }) => action)).toEqual(['ecr:PutImage']);
});

test('a managed policy of AWS is not looked into, and said', () => {
  const { unneeded, unknown } = besides((_, role) => { role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')); });
  expect(unneeded).toEqual([]);
  expect(unknown).toEqual([{ unsettled: 'the managed policy ReadOnlyAccess, of which only powers are known' }]);
});

test('a task that is needed and was never granted', () => {
  const { stack, tasks } = granted((scope) => [images(scope)]);
  const { missing } = compared(templateOf(stack), neededBy(stack, [...tasks, AwsTask.planTerraform({ bucket: Bucket.fromBucketName(stack, 'State', 'state'), key: 'a.tfstate' })]));
  expect(missing.map(({ action }) => action)).toEqual(['s3:ListBucket', 's3:GetObject']);
});

test('more than one inline policy holds: CDK splits it, and nothing is lost', () => {
  const { stack, tasks } = granted(() => Array.from({ length: 40 }, (_, index) => AwsTask.deployCdk({ account: String(100000000000 + index), regions: ['eu-central-1'] })));
  const { Resources } = templateOf(stack);
  expect(Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy').length).toBeGreaterThan(0);
  expect(compared({ Resources }, neededBy(stack, tasks))).toEqual({ missing: [], unneeded: [], unknown: [] });
});
