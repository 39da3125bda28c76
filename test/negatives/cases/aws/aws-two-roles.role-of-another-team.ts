import { TrustPolicy } from '../../../../src/constructs/aws';
import { newStack, workflow } from '../../../fixtures/aws';

export const wrong = () => {
  const stack = newStack();
  const production = workflow({ environment: 'prod' });
  TrustPolicy.of(stack, { workflow: production, roleName: 'deploy' });
  TrustPolicy.of(stack, { workflow: production, roleName: 'Deploy' });
};
