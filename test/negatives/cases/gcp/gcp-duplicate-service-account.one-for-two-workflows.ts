import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.createServiceAccount(deploy(), { accountId: 'deploy' });
  shared.createServiceAccount(workflow('staging', [{}]), { accountId: 'deploy' });
};
