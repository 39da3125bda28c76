import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { production, release } from './model';

/** One account; a role for each workflow. */
export function awsRoles(app: App): { production: TrustedRole; release: TrustedRole } {
  const stack = new Stack(app, 'aws-shop', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitLab', [production, release]);
  const roles = {
    production: new TrustedRole(stack, 'Deploy', { workflow: production, roleName: production.name }),
    release: new TrustedRole(stack, 'Release', { workflow: release, roleName: release.name }),
  };
  roles.production.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-shop/*'] }));
  return roles;
}
