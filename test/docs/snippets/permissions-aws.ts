import { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { IService } from 'aws-cdk-lib/aws-ecs';
import { CfnAccessEntry, CfnCluster } from 'aws-cdk-lib/aws-eks';
import { IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Aws } from 'aws-cdk-lib/core';
import { GitHubWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { AwsPackageFormat, AwsTask, TrustedRole } from 'cdk-trusted-workflows/aws';
import { Construct } from 'constructs';

// docs/permissions.md
export class Snippets extends Construct {
  public push(workflow: GitHubWorkflow): void {
    const role = new TrustedRole(this, 'Push', { workflow });
    AwsTask.pushImages(Repository.fromRepositoryName(this, 'App', 'app')).grantTo(role);
  }

  public cdk(role: TrustedRole): void {
    AwsTask.deployCdk({ regions: ['eu-central-1', 'us-east-1'] }).grantTo(role);
  }

  public terraform(plan: TrustedRole, apply: TrustedRole): void {
    const state = { bucket: Bucket.fromBucketName(this, 'State', 'acme-state'), key: 'network/terraform.tfstate' };
    AwsTask.planTerraform(state).grantTo(plan); // reviewed branches: pull requests get no state: terraform plan -lock=false
    AwsTask.applyTerraform(state).grantTo(apply);
  }

  public packages(role: TrustedRole): void {
    AwsTask.publishPackage({ domain: 'acme', repository: 'packages', format: AwsPackageFormat.NPM, namespace: 'acme', packageName: 'web' }).grantTo(role);
  }

  public site(role: TrustedRole, bucket: IBucket, distribution: IDistribution): void {
    AwsTask.deploySite({ bucket, prefix: 'docs', distribution }).grantTo(role);
  }

  public code(role: TrustedRole): void {
    AwsTask.deployFunction(Function.fromFunctionName(this, 'Api', 'api'), { publishVersions: true }).grantTo(role);
  }

  public service(role: TrustedRole, service: IService, taskRole: IRole, executionRole: IRole): void {
    AwsTask.deployService(service, { roles: [taskRole, executionRole] }).grantTo(role);
  }

  public kubernetes(role: TrustedRole): void {
    AwsTask.deployKubernetes(CfnCluster.fromClusterName(this, 'Cluster', 'production')).grantTo(role);
    new CfnAccessEntry(this, 'Deploy', {
      clusterName: 'production',
      principalArn: role.roleArn,
      accessPolicies: [{
        policyArn: `arn:${Aws.PARTITION}:eks::aws:cluster-access-policy/AmazonEKSEditPolicy`,
        accessScope: { type: 'namespace', namespaces: ['web'] },
      }],
    });
  }

  public secret(role: TrustedRole): void {
    AwsTask.readSecret(Secret.fromSecretNameV2(this, 'Token', 'deploy/token')).grantTo(role);
  }

  public own(role: TrustedRole, key: IKey): void {
    AwsTask.of({
      id: 'sign-releases',
      text: 'sign releases',
      access: [TaskAccess.PUBLISH],
      statements: [new PolicyStatement({ actions: ['kms:Sign'], resources: [key.keyArn] })],
      why: 'the release is signed by this key',
      source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html',
    }).grantTo(role);
  }
}
