import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().createServiceAccount(deploy(), { accountId: 'Deploy' });
