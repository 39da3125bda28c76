import { deploy, pool } from '../../../fixtures/gcp-negative';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = pool();
  const { serviceAccountName } = trusted.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  resource(trusted, 'ByHand', 'google_service_account_iam_binding', { service_account_id: serviceAccountName, role: 'roles/iam.workloadIdentityUser', members: [] });
  synthesisOf(trusted);
};
