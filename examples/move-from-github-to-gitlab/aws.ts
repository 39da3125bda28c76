import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { github, gitlab, Phase } from './model';

/** One account with a provider for each CI system, and a role for each: what one may do is taken from it with its role. */
export function awsRoles(app: App, phase: Phase): { github: TrustedRole; gitlab: TrustedRole } {
  const stack = new Stack(app, 'aws-shop', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [github]);
  TrustedProvider.forWorkflows(stack, 'GitLab', [gitlab]);
  const roles = {
    github: new TrustedRole(stack, 'FromGitHub', { workflow: github, roleName: github.name, closed: phase === Phase.GITLAB }),
    gitlab: new TrustedRole(stack, 'FromGitLab', { workflow: gitlab, roleName: gitlab.name }),
  };
  const deploySite = AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-shop') });
  Object.values(roles).forEach((role) => deploySite.grantTo(role));
  return roles;
}
