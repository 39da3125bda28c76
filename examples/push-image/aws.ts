import { App, Stack } from 'aws-cdk-lib';
import { Repository, TagMutability } from 'aws-cdk-lib/aws-ecr';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { releaseImage, stagingImage } from './model';

/** A repository of images for each, in the account of each: a tag that was pushed once stays what it is. */
export function awsRoles(app: App): { release: TrustedRole; staging: TrustedRole } {
  return {
    release: role(new Stack(app, 'aws-release', { env: { account: '111111111111', region: 'eu-central-1' } }), releaseImage),
    staging: role(new Stack(app, 'aws-staging', { env: { account: '222222222222', region: 'eu-central-1' } }), stagingImage),
  };
}

function role(stack: Stack, workflow: GitHubWorkflow): TrustedRole {
  TrustedProvider.forWorkflows(stack, 'GitHub', [workflow]);
  const images = new Repository(stack, 'Images', { repositoryName: 'my-app', imageTagMutability: TagMutability.IMMUTABLE, imageScanOnPush: true });
  const made = new TrustedRole(stack, 'Push', { workflow, roleName: workflow.name });
  AwsTask.pushImages(images).grantTo(made);
  return made;
}
