import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { FargateService } from 'aws-cdk-lib/aws-ecs';
import { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Stack } from 'aws-cdk-lib/core';
import { AwsPackageFormat, AwsTask } from '../../../../src/constructs/aws';
import { ACCOUNT } from '../../../fixtures/aws';

const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const encrypted = (stack: Stack, bucketName: string) => Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName, encryptionKey: Key.fromKeyArn(stack, 'Key', KEY) });
const state = (stack: Stack) => ({ bucket: Bucket.fromBucketName(stack, 'State', 'my-state'), key: 'network/terraform.tfstate' });
const role = (stack: Stack, name: string) => Role.fromRoleName(stack, name, name);

/** Every task, and every way to ask for more of it. */
export const TASKS: Readonly<Record<string, (stack: Stack) => AwsTask>> = {
  'push-images': (stack) => AwsTask.pushImages(Repository.fromRepositoryName(stack, 'App', 'app')),
  'pull-images': (stack) => AwsTask.pullImages(Repository.fromRepositoryName(stack, 'App', 'app')),
  'deploy-cdk': () => AwsTask.deployCdk({ regions: ['eu-central-1', 'us-east-1'] }),
  'deploy-cdk, templates and files alone': () => AwsTask.deployCdk({ qualifier: 'team1', publishImages: false, lookup: false }),
  'plan-terraform': (stack) => AwsTask.planTerraform(state(stack)),
  'plan-terraform, with a lock file and a key': (stack) => AwsTask.planTerraform({ bucket: encrypted(stack, 'my-state'), key: 'a.tfstate', lockFile: true }),
  'apply-terraform': (stack) => AwsTask.applyTerraform(state(stack)),
  'apply-terraform, with a table and a key': (stack) => (
    AwsTask.applyTerraform({ bucket: encrypted(stack, 'my-state'), key: 'a.tfstate', lockTable: Table.fromTableName(stack, 'Locks', 'locks') })),
  'publish-package': () => AwsTask.publishPackage({ domain: 'acme', repository: 'packages', format: AwsPackageFormat.NPM }),
  'publish-package, one of Maven': () => (
    AwsTask.publishPackage({ domain: 'acme', repository: 'packages', format: AwsPackageFormat.MAVEN, namespace: 'com.acme', packageName: 'web', account: '210987654321', region: 'us-east-1' })),
  'publish-package, NuGet': () => AwsTask.publishPackage({ domain: 'acme', repository: 'packages', format: AwsPackageFormat.NUGET, packageName: 'Web' }),
  'deploy-site': (stack) => AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-site') }),
  'deploy-site, a folder behind a distribution': (stack) => AwsTask.deploySite({
    bucket: encrypted(stack, 'my-site'),
    prefix: 'docs/v2',
    deleteOldFiles: false,
    distribution: Distribution.fromDistributionAttributes(stack, 'Cdn', { distributionId: 'E123', domainName: 'd.example.com' }),
    waitForInvalidation: true,
  }),
  'deploy-function': (stack) => AwsTask.deployFunction(Function.fromFunctionName(stack, 'Api', 'api')),
  'deploy-function, with versions and aliases': (stack) => AwsTask.deployFunction(Function.fromFunctionName(stack, 'Api', 'api'), { publishVersions: true, moveAliases: true }),
  'deploy-service': (stack) => AwsTask.deployService(
    FargateService.fromFargateServiceArn(stack, 'Api', `arn:aws:ecs:eu-central-1:${ACCOUNT}:service/production/api`),
    { roles: [role(stack, 'api-task'), role(stack, 'api-execution')] },
  ),
  'deploy-kubernetes': (stack) => AwsTask.deployKubernetes(CfnCluster.fromClusterName(stack, 'Cluster', 'production')),
  'read-secret': (stack) => AwsTask.readSecret(Secret.fromSecretNameV2(stack, 'Token', 'deploy/token')),
  'read-secret, with a key': (stack) => (
    AwsTask.readSecret(Secret.fromSecretAttributes(stack, 'Token', { secretCompleteArn: `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:deploy/token-AbCdEf`, encryptionKey: Key.fromKeyArn(stack, 'Key', KEY) }))),
};
