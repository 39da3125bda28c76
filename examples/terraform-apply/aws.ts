import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { terraformApply, terraformPlan } from './model';

const QUEUES = 'arn:aws:sqs:eu-central-1:111111111111:orders-*';
const LOOKS = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags'];

/** The configuration manages the queues `orders-*`; its state is one object. */
export function awsRoles(app: App): { apply: TrustedRole; plan: TrustedRole } {
  const stack = new Stack(app, 'aws-infrastructure', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [terraformApply, terraformPlan]);
  const state = { bucket: Bucket.fromBucketName(stack, 'State', 'my-terraform-state'), key: 'orders.tfstate' };

  const apply = new TrustedRole(stack, 'Apply', { workflow: terraformApply, roleName: terraformApply.name });
  AwsTask.applyTerraform(state).grantTo(apply);
  queues('manage-queues', [TaskAccess.WRITE], [...LOOKS, 'sqs:CreateQueue', 'sqs:DeleteQueue', 'sqs:SetQueueAttributes', 'sqs:TagQueue', 'sqs:UntagQueue']).grantTo(apply);

  // No state: secrets stand in it, and nobody has reviewed what a pull request runs.
  const plan = new TrustedRole(stack, 'Plan', { workflow: terraformPlan, roleName: terraformPlan.name });
  queues('look-at-queues', [TaskAccess.READ_CONFIGURATION], LOOKS).grantTo(plan);
  return { apply, plan };
}

/** What the provider of Terraform does with the resource `aws_sqs_queue`: no task of the library is the configuration's own. */
function queues(id: string, access: TaskAccess[], actions: string[]): AwsTask {
  return AwsTask.of({
    id,
    text: `${id.replaceAll('-', ' ')} named orders-*`,
    access,
    statements: [new PolicyStatement({ actions, resources: [QUEUES] })],
    why: 'the configuration is made of queues',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html',
  });
}
