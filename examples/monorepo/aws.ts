import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { Deployment, deployments, Stage, STAGES } from './model';

const ACCOUNTS: Record<Stage, string> = { staging: '222222222222', production: '111111111111' };

/** An account for each stage, with a role for each service in it. */
export function awsRoles(app: App): TrustedRole[] {
  return STAGES.flatMap((stage) => {
    const own = deployments.filter((deployment) => deployment.stage === stage);
    const stack = new Stack(app, `aws-${stage}`, { env: { account: ACCOUNTS[stage], region: 'eu-central-1' } });
    TrustedProvider.forWorkflows(stack, 'GitHub', own.map(({ workflow }) => workflow));
    return own.map((deployment) => role(stack, deployment));
  });
}

function role(stack: Stack, { service, stage, workflow }: Deployment): TrustedRole {
  const made = new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
  AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, `${service}-site`, `my-${service}-${stage}`) }).grantTo(made);
  return made;
}
