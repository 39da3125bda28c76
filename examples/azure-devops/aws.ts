import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { productionAws } from './model';

/** The role stands in the connection as "Role to assume". */
export function awsRole(app: App): TrustedRole {
  const stack = new Stack(app, 'aws-production', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'AzureDevOps', [productionAws]);
  const role = new TrustedRole(stack, 'Deploy', { workflow: productionAws, roleName: productionAws.name });
  role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-shop-production/*'] }));
  return role;
}
