import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { previewPlan, production, staging } from './model';

/** An account for each tier; the plan looks at staging. */
export function awsRoles(app: App): { production: TrustedRole; staging: TrustedRole; plan: TrustedRole } {
  const live = account(app, 'production', '111111111111', [production]);
  const test = account(app, 'staging', '222222222222', [staging, previewPlan]);
  return {
    production: role(live, production, [new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-app-production/*'] })]),
    staging: role(test, staging, [new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-app-staging/*'] })]),
    // Descriptions, no data: ReadOnlyAccess would hand every object and secret of the account to unreviewed code.
    plan: role(test, previewPlan, [new PolicyStatement({
      actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
      resources: ['arn:aws:cloudformation:eu-central-1:222222222222:stack/my-app-*'],
    })]),
  };
}

function account(app: App, tier: string, id: string, workflows: GitHubWorkflow[]): Stack {
  const stack = new Stack(app, `aws-${tier}`, { env: { account: id, region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', workflows);
  return stack;
}

function role(stack: Stack, workflow: GitHubWorkflow, statements: PolicyStatement[]): TrustedRole {
  const made = new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
  statements.forEach((statement) => made.addToPolicy(statement));
  return made;
}
