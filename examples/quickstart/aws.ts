import { App, Duration, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';

/** An account for each tier: the provider that the account needs once, and the role. */
export function awsStack(app: App, workflow: GitHubWorkflow, account: string): TrustedRole {
  const stack = new Stack(app, `aws-${workflow.name}`, { env: { account, region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [workflow]);
  const role = new TrustedRole(stack, 'Deploy', { workflow, roleName: `deploy-${workflow.name}`, maxSessionDuration: Duration.hours(1) });
  AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', `my-site-${workflow.name}`) }).grantTo(role);
  return role;
}
