import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{}], { audiences: { gcp: 'https://'.padEnd(257, 'a') } }), ROLE);
