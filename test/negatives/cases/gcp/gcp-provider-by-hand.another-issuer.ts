import { deploy, pool } from '../../../fixtures/gcp-negative';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = pool();
  trusted.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  resource(trusted, 'ByHand', 'google_iam_workload_identity_pool_provider', { workload_identity_pool_id: trusted.poolId, oidc: { issuer_uri: 'https://issuer.example' } });
  synthesisOf(trusted);
};
