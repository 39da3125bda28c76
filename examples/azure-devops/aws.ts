import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { productionAws } from './model';

/** The role stands in the connection as "Role to assume". */
export function awsRole(app: App): TrustedRole {
  const stack = new Stack(app, 'aws-production', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'AzureDevOps', [productionAws]);
  const role = new TrustedRole(stack, 'Deploy', { workflow: productionAws, roleName: productionAws.name });
  AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-shop-production') }).grantTo(role);
  return role;
}
