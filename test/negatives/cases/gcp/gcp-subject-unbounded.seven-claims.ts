import { GITHUB } from '../../../fixtures/gcp';
import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

const issuer = { ...GITHUB, traceClaims: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{}], { issuer }), ROLE);
