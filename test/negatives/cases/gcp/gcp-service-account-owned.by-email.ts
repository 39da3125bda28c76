import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  shared.allowImpersonation(workflow('staging', [{}]), 'projects/-/serviceAccounts/deploy-production@my-project.iam.gserviceaccount.com');
};
