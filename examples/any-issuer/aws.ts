import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
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
  roles.production.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-shop/*'] }));
  return roles;
}
