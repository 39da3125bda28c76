import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { TrustedWorkflowChecks } from 'cdk-trusted-workflows/aws';

const app = new App();
Validations.of(app).addPlugins(new TrustedWorkflowChecks());

export function acknowledged(stack: Stack): void {
  const role = new CfnRole(stack, 'Legacy', { assumeRolePolicyDocument: {} });
  Validations.of(role).acknowledge({ id: 'cdk-trusted-workflows::name-without-id', reason: 'the repository moves to immutable subjects in January' });
}
