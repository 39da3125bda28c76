import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  const { serviceAccountName } = shared.createServiceAccount(deploy(), { accountId: 'deploy-production' });
  shared.impersonate(workflow('staging', [{}]), serviceAccountName);
};
