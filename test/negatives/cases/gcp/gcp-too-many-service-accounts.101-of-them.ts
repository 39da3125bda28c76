import { pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  Array.from({ length: 101 }, (_, index) => shared.addServiceAccount(workflow(`deploy-${index}`, [{ ref: `${index}` }]), { accountId: `deploy-${index}` }));
};
