import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().grantProjectRole(workflow('deploy', [{}], { requirements: [{ id: 'runner', text: 'the runner is hosted by GitHub' }] }), ROLE);
