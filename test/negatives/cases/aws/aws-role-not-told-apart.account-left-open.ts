import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { role, synthesisOf } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  new CfnRole(new Stack(made.node.root as never, 'Other'), 'ByHand', { roleName: 'production', assumeRolePolicyDocument: {} });
  synthesisOf(made);
};
