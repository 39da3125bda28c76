import { deploy, pool } from '../../../fixtures/gcp-negative';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = pool();
  trusted.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  resource(trusted, 'ByHand', 'google_project_iam_member', { project: 'my-project', role: 'roles/viewer', member: `principalSet://iam.googleapis.com/${trusted.poolName}/*` });
  synthesisOf(trusted);
};
