import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { apply, production } from './model';

/** A provider for each issuer, a role for each workflow. */
export function awsRoles(app: App): { production: TrustedRole; apply: TrustedRole } {
  const stack = new Stack(app, 'aws-shop', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'Buildkite', [production]);
  TrustedProvider.forWorkflows(stack, 'Spacelift', [apply]);
  const roles = {
    production: new TrustedRole(stack, 'Deploy', { workflow: production, roleName: production.name }),
    apply: new TrustedRole(stack, 'Apply', { workflow: apply, roleName: apply.name }),
  };
  AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-shop') }).grantTo(roles.production);
  AwsTask.applyTerraform({ bucket: Bucket.fromBucketName(stack, 'State', 'my-shop-state'), key: 'shop.tfstate' }).grantTo(roles.apply);
  return roles;
}
