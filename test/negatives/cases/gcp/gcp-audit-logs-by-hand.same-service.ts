import { deploy, pool } from '../../../fixtures/gcp-negative';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = pool();
  trusted.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  trusted.addAuditLogs({ project: 'my-project' });
  resource(trusted, 'ByHand', 'google_project_iam_audit_config', { project: 'my-project', service: 'sts.googleapis.com' });
  synthesisOf(trusted);
};
