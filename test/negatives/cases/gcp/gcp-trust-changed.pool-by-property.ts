import { deploy, pool, ROLE } from '../../../fixtures/gcp-negative';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = pool();
  trusted.grantProjectRole(deploy(), ROLE);
  trusted.pool!.disabled = true;
  synthesisOf(trusted);
};
