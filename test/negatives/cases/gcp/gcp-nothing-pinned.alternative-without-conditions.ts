import { FixtureWorkflow, GITHUB, trustOf } from '../../../fixtures/gcp';
import { pool, ROLE } from '../../../fixtures/gcp-negative';

const issuer = { ...GITHUB, url: 'https://ghes.example/_services/token', multiTenant: false };

export const wrong = () => pool().grantProjectRole(new FixtureWorkflow(trustOf('deploy', [{ ref: 'refs/heads/main' }, {}], { issuer })), ROLE);
