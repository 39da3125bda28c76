import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ poolId: 'github-production', salt: 'february-2027-b' });
