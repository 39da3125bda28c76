import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { orders } from './model';

/** One provider for the cluster, and a role for each service account. */
export function awsRole(app: App): TrustedRole {
  const stack = new Stack(app, 'aws-orders', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Cluster', [orders]);
  const role = new TrustedRole(stack, 'Orders', { workflow: orders, roleName: orders.name });
  role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::my-shop-orders/*'] }));
  return role;
}
