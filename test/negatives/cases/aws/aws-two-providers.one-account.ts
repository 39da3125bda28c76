import { newApp, newStack } from '../../../fixtures/aws';
import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const app = newApp();
  provider({}, newStack(app, 'One'));
  provider({}, newStack(app, 'Two'));
};
