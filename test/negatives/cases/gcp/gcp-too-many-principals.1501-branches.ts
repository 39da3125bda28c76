import { pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().addServiceAccount(
  workflow('deploy', Array.from({ length: 1501 }, (_, index) => ({ ref: `refs/heads/b${index}` }))), { accountId: 'deploy-production' },
);
