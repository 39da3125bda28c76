import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  const { serviceAccountName } = shared.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  shared.allowImpersonation(workflow('staging', [{}]), serviceAccountName);
};
