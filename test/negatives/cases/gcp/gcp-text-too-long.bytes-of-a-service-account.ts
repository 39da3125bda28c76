import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().createServiceAccount(deploy(), { accountId: 'deploy-production', displayName: 'é'.repeat(51) });
