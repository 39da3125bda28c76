import { newApp, newStack, workflow } from '../../../fixtures/aws';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const app = newApp();
  role({ roleName: 'deploy' }, newStack(app, 'One'));
  role({ roleName: 'Deploy', workflow: workflow({ name: 'staging', environment: 'staging' }) }, newStack(app, 'Two'));
};
