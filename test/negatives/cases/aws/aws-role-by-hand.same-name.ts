import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { role, synthesisOf } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  new CfnRole(made.stack, 'ByHand', { roleName: 'Production', assumeRolePolicyDocument: {} });
  synthesisOf(made);
};
