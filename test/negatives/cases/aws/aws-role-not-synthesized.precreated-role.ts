import { Role } from 'aws-cdk-lib/aws-iam';
import { newStack } from '../../../fixtures/aws';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const stack = newStack();
  Role.customizeRoles(stack, { usePrecreatedRoles: { Role: 'somebody-else' } });
  role({}, stack);
};
