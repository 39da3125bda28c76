import { deploy, pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.grantProjectRole(deploy(), ROLE);
  shared.closingRunbook(workflow('staging', [{}]));
};
