import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.createServiceAccount(deploy(), { accountId: 'deploy-production' });
  shared.impersonate(workflow('staging', [{}]), 'projects/-/serviceAccounts/deploy-production@my-project.iam.gserviceaccount.com');
};
