import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.addServiceAccount(deploy(), { accountId: 'deploy' });
  shared.addServiceAccount(workflow('staging', [{}]), { accountId: 'deploy' });
};
