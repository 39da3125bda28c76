import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{ ref: `refs/heads/${'x'.repeat(10_000)}` }]), ROLE);
