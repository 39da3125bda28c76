import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  shared.grantProjectRole(workflow('long', [{ ref: 'x'.repeat(4020) }]), ROLE);
  shared.grantProjectRole(workflow('late', [{ repository_id: '7', ref: 'main' }]), ROLE);
};
