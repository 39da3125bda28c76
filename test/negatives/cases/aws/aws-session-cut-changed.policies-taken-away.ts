import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { role, synthesis } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const closed = role({ closed: true });
  (closed.node.defaultChild as CfnRole).policies = [];
  synthesis(closed, { closed: true });
};
