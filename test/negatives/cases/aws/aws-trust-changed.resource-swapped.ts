import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { swapsOf } from '../../../../src/constructs/aws/guard';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  const checked = made.node.defaultChild as CfnRole;
  made.node.tryRemoveChild('Resource');
  new CfnRole(made, 'Resource', { assumeRolePolicyDocument: {} });
  throw swapsOf(made, checked)[0];
};
