import { App, Stack } from 'aws-cdk-lib';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { production, release } from './model';

/** One account; a role for each workflow. */
export function awsRoles(app: App): { production: TrustedRole; release: TrustedRole } {
  const stack = new Stack(app, 'aws-shop', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitLab', [production, release]);
  const roles = {
    production: new TrustedRole(stack, 'Deploy', { workflow: production, roleName: production.name }),
    release: new TrustedRole(stack, 'Release', { workflow: release, roleName: release.name }),
  };
  AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-shop') }).grantTo(roles.production);
  AwsTask.pushImages(Repository.fromRepositoryName(stack, 'Images', 'shop')).grantTo(roles.release);
  return roles;
}
