import { GITHUB, newStack, workflow } from '../../../fixtures/aws';
import { provider, role } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const stack = newStack();
  role({ workflow: workflow({ environment: 'prod', audiences: { aws: 'my-audience' } }) }, stack);
  provider({ issuerUrl: `https://${GITHUB}` }, stack);
};
