import { deploy, pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.grantProjectRole(deploy(), ROLE);
  shared.grantProjectRole(workflow('other', [{}], { audiences: { gcp: 'https://example.com' } }), ROLE);
};
