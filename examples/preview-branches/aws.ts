import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { GitHubWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { previewPlan, production, staging } from './model';

/** An account for each tier; the plan looks at staging. */
export function awsRoles(app: App): { production: TrustedRole; staging: TrustedRole; plan: TrustedRole } {
  const live = account(app, 'production', '111111111111', [production]);
  const test = account(app, 'staging', '222222222222', [staging, previewPlan]);
  return {
    production: role(live, production, AwsTask.deploySite({ bucket: Bucket.fromBucketName(live, 'Site', 'my-app-production') })),
    staging: role(test, staging, AwsTask.deploySite({ bucket: Bucket.fromBucketName(test, 'Site', 'my-app-staging') })),
    // Descriptions, no data: ReadOnlyAccess would hand every object and secret of the account to unreviewed code.
    plan: role(test, previewPlan, AwsTask.of({
      id: 'describe-stacks',
      text: 'describe the stacks of my-app',
      access: [TaskAccess.READ_CONFIGURATION],
      statements: [new PolicyStatement({
        actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
        resources: ['arn:aws:cloudformation:eu-central-1:222222222222:stack/my-app-*'],
      })],
      why: 'the plan compares the template of the pull request with what is deployed',
      source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html',
    })),
  };
}

function account(app: App, tier: string, id: string, workflows: GitHubWorkflow[]): Stack {
  const stack = new Stack(app, `aws-${tier}`, { env: { account: id, region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', workflows);
  return stack;
}

function role(stack: Stack, workflow: GitHubWorkflow, task: AwsTask): TrustedRole {
  const made = new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
  task.grantTo(made);
  return made;
}
