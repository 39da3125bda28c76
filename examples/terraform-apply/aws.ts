import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { terraformApply, terraformPlan } from './model';

const STATE = 'arn:aws:s3:::my-terraform-state';
const QUEUES = 'arn:aws:sqs:eu-central-1:111111111111:orders-*';

/** The configuration manages the queues `orders-*`; its state is one object. */
export function awsRoles(app: App): { apply: TrustedRole; plan: TrustedRole } {
  const stack = new Stack(app, 'aws-infrastructure', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [terraformApply, terraformPlan]);

  const apply = new TrustedRole(stack, 'Apply', { workflow: terraformApply, roleName: terraformApply.name });
  apply.addToPolicy(new PolicyStatement({ actions: ['sqs:*'], resources: [QUEUES] }));
  apply.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [`${STATE}/orders.tfstate`] }));
  apply.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], resources: [`${STATE}/orders.tfstate.tflock`] }));
  apply.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [STATE] }));

  // No state: secrets stand in it, and nobody has reviewed what a pull request runs.
  const plan = new TrustedRole(stack, 'Plan', { workflow: terraformPlan, roleName: terraformPlan.name });
  plan.addToPolicy(new PolicyStatement({ actions: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags'], resources: [QUEUES] }));
  return { apply, plan };
}
