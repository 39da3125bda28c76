import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const made = pool();
  const name = 'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com';
  made.allowImpersonation(deploy(), name);
  made.allowImpersonation(workflow('staging', [{ repository_id: '2' }]), name);
};
