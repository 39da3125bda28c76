import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { orders } from './model';

/** One provider for the cluster, and a role for each service account. */
export function awsRole(app: App): TrustedRole {
  const stack = new Stack(app, 'aws-orders', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Cluster', [orders]);
  const role = new TrustedRole(stack, 'Orders', { workflow: orders, roleName: orders.name });
  // What a program does is its own: no task of a pipeline, but one as narrow.
  AwsTask.of({
    id: 'read-orders',
    text: 'read the orders',
    access: [TaskAccess.READ_DATA],
    statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::my-shop-orders/*'] })],
    why: 'the pods handle what is ordered',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  }).grantTo(role);
  return role;
}
