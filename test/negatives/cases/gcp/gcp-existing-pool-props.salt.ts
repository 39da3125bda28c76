import { ExistingPool } from '../../../../src/constructs/gcp';
import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ salt: 'b', existing: ExistingPool.fromProviders([]) });
