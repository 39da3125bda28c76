import { FederatedPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { CfnParameter } from 'aws-cdk-lib/core';
import { role, synthesisOf } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  const provider = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
  new Role(made.stack, 'ByHand', {
    roleName: new CfnParameter(made.stack, 'Name').valueAsString,
    assumedBy: new FederatedPrincipal(provider, {}, 'sts:AssumeRoleWithWebIdentity'),
  });
  synthesisOf(made);
};
