import { newApp, newStack, workflow } from '../../../fixtures/aws';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const app = newApp();
  role({ roleName: 'one' }, newStack(app, 'One'));
  role({ roleName: 'two', workflow: workflow({ environment: 'staging' }) }, newStack(app, 'Two'));
};
