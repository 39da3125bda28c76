import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ poolId: 'pool-${var.x}' });
