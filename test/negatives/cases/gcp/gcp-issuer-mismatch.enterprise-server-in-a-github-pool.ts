import { GITHUB } from '../../../fixtures/gcp';
import { deploy, pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.grantProjectRole(deploy(), ROLE);
  shared.grantProjectRole(workflow('other', [{}], { issuer: { ...GITHUB, url: 'https://ghes.example/_services/token' } }), ROLE);
};
