import { GITHUB } from '../../../fixtures/gcp';
import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

const issuer = { ...GITHUB, traceClaims: ['repository_owner_id', 'ref'] };

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{}], { issuer }), ROLE);
