import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{ environment: 'prod: '.repeat(400) }]), ROLE);
