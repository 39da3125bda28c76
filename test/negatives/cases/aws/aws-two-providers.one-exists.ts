import { ExistingProvider } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';
import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const stack = newStack();
  new ExistingProvider(stack, 'Existing', { issuerUrl: 'https://github.example.com/_services/token', audiences: ['sts.amazonaws.com'] });
  provider({}, stack);
};
