import { FixtureWorkflow, trustOf } from '../../../fixtures/gcp';
import { pool, ROLE } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().grantProjectRole(new FixtureWorkflow(trustOf('deploy', [{ repository: 'my-org/my-repo' }])), ROLE);
