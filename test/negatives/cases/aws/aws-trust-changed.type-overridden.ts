import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { role, synthesis } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  (made.node.defaultChild as CfnRole).addOverride('Type', 'AWS::IAM::Group');
  synthesis(made);
};
