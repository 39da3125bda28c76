import { GITHUB } from '../../../fixtures/gcp';
import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

const issuer = { ...GITHUB, traceClaims: ['repository_id', 'repository_owner_id', 'enterprise_id', 'run_id', 'run_id', 'run_id', 'run_id'] };

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{}], { issuer }), ROLE);
