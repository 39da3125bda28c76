import { FixtureWorkflow, trustOf } from '../../../fixtures/gcp';
import { pool, ROLE } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const tenants = Array.from({ length: 500 }, (_, index) => ({ repository_owner_id: `${1_000_000 + index}`, ref: 'refs/heads/main' }));
  pool().grantProjectRole(new FixtureWorkflow(trustOf('deploy', tenants)), ROLE);
};
