import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().addServiceAccount(deploy(), { accountId: 'deploy-production', displayName: 'é'.repeat(51) });
